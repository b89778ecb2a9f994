internal import Model
internal import Words

/// Words that an edit may not take out, put in or replace, because the sense hangs on them.
///
/// The lists serve English and French at once: few of the words mean something else in the other
/// language, and a false alarm costs a second look, a miss costs a participant's meaning.
enum ProtectedWords {
  /// What a protected word does to its sentence.
  enum Kind: UInt8, Sendable {
    case none, negation, condition, hedge, thought, number

    /// The name for people.
    var name: String {
      switch self {
      case .none: "word"
      case .negation: "negation"
      case .condition: "condition"
      case .hedge: "hedge"
      case .thought: "reported thought"
      case .number: "number"
      }
    }
  }

  static let negations: Set<String> = [
    "not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without",
    "cannot", "hardly", "barely", "scarcely", "rarely", "seldom",
    "dont", "didnt", "doesnt", "isnt", "arent", "wasnt", "werent", "havent", "hasnt", "hadnt",
    "couldnt", "wouldnt", "shouldnt", "wont",
    "ne", "pas", "jamais", "rien", "aucun", "aucune", "personne", "ni", "sans", "non", "nul",
    "nulle", "guère",
  ]
  static let conditions: Set<String> = [
    "if", "unless", "whether", "except", "otherwise", "provided",
    "si", "s'il", "s'ils", "sinon", "sauf", "pourvu",
  ]
  static let hedges: Set<String> = [
    "would", "might", "could", "should", "may", "almost", "nearly", "maybe", "perhaps", "probably",
    "possibly", "supposedly", "apparently",
    "presque", "failli", "apparemment", "peut-être", "p't-être", "probablement", "possiblement",
  ]
  static let thoughts: Set<String> = [
    "think", "thinks", "thought", "believe", "believed", "believes", "guess", "guessed",
    "suppose", "supposed", "assume", "assumed", "wish", "wished", "hope", "hoped", "imagine",
    "imagined", "pretend", "pretended", "reckon",
    "espère", "espérais", "espérait", "imagine", "imaginais", "pense", "pensais", "pensait",
    "pensé", "crois", "croyais", "croyait", "suppose",
  ]
  static let numbers: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand",
    "million", "billion", "dozen", "half", "twice", "zero", "hundreds", "thousands", "millions",
    "billions", "dozens",
    "deux", "trois", "quatre", "cinq", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "vingt", "trente", "quarante", "cinquante", "soixante",
    "cent", "cents", "mille", "milliard", "milliards", "moitié", "zéro", "dizaine", "douzaine",
    "quinzaine", "vingtaine", "centaine", "centaines", "dizaines", "milliers", "millier",
  ]

  /// What a word does, by its key and the key of the word after it (`used to` is two words).
  static func kind(of key: String, before next: String?) -> Kind {
    if let known = byHash[WordHash.hash(ofKey: key)] { return known }
    if key == "used", next == "to" { return .hedge }
    let bytes = Array(key.utf8)
    return kind(ofShape: bytes, TextRange(0, bytes.count), text: bytes)
  }

  /// What a word of a text does, by its hash and the hash of the word after it.
  static func kind(
    of hash: Int, _ word: TextRange, in text: [UInt8], before next: Int?
  ) -> Kind {
    if let known = byHash[hash] { return known }
    if hash == used, next == to { return .hedge }
    return kind(ofShape: text, word, text: text)
  }

  /// What the words of a text do, those left out that do nothing.
  static func kinds(in text: String) -> [Kind] {
    let keys = WordKey.keys(of: text)
    return keys.indices.map { at in
      kind(of: keys[at], before: at + 1 < keys.count ? keys[at + 1] : nil)
    }.filter { $0 != .none }
  }

  private static let used = WordHash.hash(ofKey: "used")
  private static let to = WordHash.hash(ofKey: "to")

  private static let byHash: [Int: Kind] = {
    var kinds: [Int: Kind] = [:]
    let lists: [(Set<String>, Kind)] = [
      (numbers, .number), (thoughts, .thought), (hedges, .hedge), (conditions, .condition),
      (negations, .negation),
    ]
    for (words, kind) in lists { for word in words { kinds[WordHash.hash(ofKey: word)] = kind } }
    return kinds
  }()

  /// Contractions (`don't`, `n'osais`) and numbers are told by their shape.
  private static func kind(ofShape bytes: [UInt8], _ word: TextRange, text: [UInt8]) -> Kind {
    var at = word.lower
    while at < word.upper, [0x2D, 0x2B, 0x2E].contains(bytes[at]) { at += 1 }
    guard at < word.upper else { return .none }
    if bytes[at] >= 0x30 && bytes[at] <= 0x39 { return .number }
    if WordScanner.isUnit(bytes, word) { return .number }
    guard hasJoint(bytes, word) else { return .none }
    let key = WordKey.key(of: bytes, word)
    if key.hasSuffix("n't") || key.hasPrefix("n'") { return .negation }
    // `it'd`, `would've`
    if key.hasSuffix("'d") { return .hedge }
    // `would've` is known by what stands before the apostrophe, `qu'aucun` by what stands after.
    if let apostrophe = key.firstIndex(of: "'") {
      let head = byHash[WordHash.hash(ofKey: String(key[..<apostrophe]))]
      let tail = byHash[WordHash.hash(ofKey: String(key[key.index(after: apostrophe)...]))]
      if let known = head ?? tail { return known }
    }
    guard let dash = key.firstIndex(of: "-") else { return .none }
    return numbers.contains(String(key[..<dash])) ? .number : .none
  }

  /// Whether an apostrophe or a hyphen may stand in a word, in one of the styles that a key makes
  /// one: an apostrophe, a hyphen, or a scalar whose UTF-8 begins with C2, E2, CA or EF.
  private static func hasJoint(_ bytes: [UInt8], _ word: TextRange) -> Bool {
    for at in word.lower..<word.upper {
      switch bytes[at] {
      case 0x27, 0x2D, 0x60, 0xC2, 0xE2, 0xCA, 0xEF: return true
      default: break
      }
    }
    return false
  }
}
