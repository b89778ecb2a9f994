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
    "cannot", "hardly", "barely", "scarcely",
    "ne", "pas", "jamais", "rien", "aucun", "aucune", "personne", "ni", "sans", "non", "nul",
    "nulle", "guère",
  ]
  static let conditions: Set<String> = [
    "if", "unless", "whether", "except", "otherwise", "provided",
    "si", "s'il", "s'ils", "sinon", "sauf", "pourvu",
  ]
  static let hedges: Set<String> = [
    "would", "might", "maybe", "perhaps", "probably", "possibly", "supposedly", "i'd", "you'd",
    "he'd", "she'd", "we'd", "they'd", "peut-être", "probablement", "possiblement",
  ]
  static let thoughts: Set<String> = [
    "think", "thinks", "thought", "believe", "believed", "believes", "guess", "guessed",
    "suppose", "supposed", "assume", "assumed",
    "pense", "pensais", "pensait", "pensé", "crois", "croyais", "croyait", "suppose",
  ]
  static let numbers: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand",
    "million", "billion", "dozen", "half", "twice",
    "deux", "trois", "quatre", "cinq", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "vingt", "trente", "quarante", "cinquante", "soixante",
    "cent", "cents", "mille", "millions", "milliard", "moitié",
  ]

  /// What a word does, by its key and the key of the word after it (`used to` is two words).
  static func kind(of key: String, before next: String?) -> Kind {
    if negations.contains(key) || key.hasSuffix("n't") || key.hasPrefix("n'") { return .negation }
    if conditions.contains(key) { return .condition }
    if hedges.contains(key) { return .hedge }
    if key == "used", next == "to" { return .hedge }
    if thoughts.contains(key) { return .thought }
    if isNumber(key) { return .number }
    return .none
  }

  private static func isNumber(_ key: String) -> Bool {
    if numbers.contains(key) { return true }
    guard let first = key.utf8.first(where: { $0 != 0x2D && $0 != 0x2B }) else { return false }
    if first >= 0x30 && first <= 0x39 { return true }
    guard let dash = key.firstIndex(of: "-") else { return false }
    return numbers.contains(String(key[..<dash]))
  }
}
