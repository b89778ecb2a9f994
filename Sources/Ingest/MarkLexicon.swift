internal import Model

/// What transcribers write for sounds and for words nobody could hear, in English and French.
enum MarkLexicon {
  /// The kind of mark that a case-folded content is; `editorial` when it is no known one.
  static func kind(of content: String) -> Mark.Kind {
    if isIllegible(content) { return .inaudible }
    let words = words(of: content)
    if words.contains(where: inaudible.contains) { return .inaudible }
    if words.isEmpty { return isSignAlone(content) ? .sound : .editorial }
    let isHeard = words.contains(where: acts.contains) || isSound(words, with: moods)
    return isHeard ? .sound : .editorial
  }

  /// Whether a case-folded content can be nothing but a mark, even in parentheses.
  ///
  /// It is one when every word is a transcriber's, or when somebody does something that is heard:
  /// `Dawn laughs`. People say `(it was unclear)` and `(my nodes)` too, and no word may be lost.
  static func isMarkAlone(_ content: String) -> Bool {
    if isIllegible(content) { return true }
    let words = words(of: content)
    if words.isEmpty { return isSignAlone(content) || isPause(content) }
    if words.allSatisfy({ inaudible.contains($0) || companions.contains($0) }) {
      return words.contains(where: inaudible.contains)
    }
    return isSound(words, with: [])
      || (words.count == 2 && words[1].hasSuffix("s") && acts.contains(words[1]))
  }

  private static func words(of content: String) -> [String] {
    content.split { !$0.isLetter && $0 != "'" && $0 != "-" }.map(String.init)
      .filter { $0.contains(where: \.isLetter) }
  }

  /// Whether every word is of a sound, and one of them is the sound: `laughs`, `long pause`,
  /// `phone rings`, and neither `phone` nor `the nodes`.
  private static func isSound(_ words: [String], with moods: Set<String>) -> Bool {
    let heard = words.filter { acts.contains($0) || sounds.contains($0) || moods.contains($0) }
    let others = words.filter {
      events.contains($0) || things.contains($0) || companions.contains($0)
    }
    guard Set(words) == Set(heard).union(others) else { return false }
    return !heard.isEmpty
      || (words.contains(where: events.contains) && words.contains(where: things.contains))
  }

  /// `?`, `??`, `xxx`.
  private static func isIllegible(_ content: String) -> Bool {
    content.allSatisfy { $0 == "?" || $0 == "x" || $0 == " " } && content.contains { $0 != " " }
  }

  /// `.` (a short pause), a note sign; no number, and nothing left out.
  private static func isSignAlone(_ content: String) -> Bool {
    content.allSatisfy { " .♪♫♬-–—*".contains($0) } && !content.contains("..")
  }

  /// `2.5`: seconds of silence, as conversation analysts write them.
  private static func isPause(_ content: String) -> Bool {
    let digits = content.split(separator: ".", omittingEmptySubsequences: false)
    return digits.count == 2 && digits.allSatisfy { (1...2).contains($0.count) }
      && digits.joined().allSatisfy { ("0"..."9").contains($0) }
  }

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let inaudible = set(
    """
    inaudible unintelligible indistinct unclear incompréhensible inintelligible unverständlich
    """)

  /// What somebody does, in the forms that hardly stand in a transcriber's other notes.
  private static let acts = set(
    """
    laughs laughing laughed laughter chuckles chuckling giggles giggling sighs sighing coughs
    coughing cries crying sobs sobbing sniffs sniffing sniffles sniffling snorts gasps gasping
    groans yawns yawning whispers whispering nods nodding shrugs shrugging smiles smiling gestures
    gesturing pauses pausing clears applauds applause claps clapping sings singing crosstalk
    overlapping interrupts interrupting
    rire rires rit riant soupire soupirs soupirant tousse toussant pleure pleurs pleurant sourit
    souriant hoche chuchote chuchotements applaudissements
    """)

  /// Names of sounds that stand in other notes too (`[cough medicine]`).
  private static let sounds = set(
    """
    laugh chuckle giggle sigh sob sniff sniffle snort gasp groan yawn whisper nod shrug smile
    gesture pause silence clap overlap interruption breathes breathing soupir sourire
    """)

  /// Names of sounds and moods that people speak of, so that parentheses around them are theirs.
  private static let moods = set(
    """
    cough cry tears emotional breath silent music noise noises toux musique bruit bruits
    """)

  /// What the things do.
  private static let events = set(
    """
    rings ringing opens opening closes closing slams knocks knock knocking beeps beep beeping
    barks barking cuts stops starts stopped paused resumes noise audio voices talk talking sonne
    """)

  /// What else is heard in a room.
  private static let things = set(
    """
    phone telephone door bell tape recording recorder background dog baby blank téléphone porte
    """)

  /// Words that go with them.
  private static let companions = set(
    """
    a an the and at in on of both all everyone everybody together man men woman women people
    audience crowd participant interviewer speaker group long short brief slight slightly loud
    loudly soft softly quiet quietly nervous nervously deep deeply heavy heavily light lightly
    second seconds sec secs minute minutes min word words throat head hands shoulders nose
    continues spreads off again while with
    long longue court courte petit petite léger légère en de la le du les un une et tête fond
    tous toutes ensemble mot mots secondes
    """)
}
