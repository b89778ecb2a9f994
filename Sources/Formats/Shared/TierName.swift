/// What the name of a tier, or of its type, says about what stands in it, and whose it is.
///
/// Annotation programs leave names to their users. Customs are read: `K-Spch`, `tx@ANN`,
/// `Ann - words`, `gestures`, `manually_labeled_pitch_errors`.
struct TierName {
  /// What stands in a tier.
  enum Content {
    /// What people said.
    case speech
    /// Numbers of utterances, the words of which stand in a tier below.
    case reference
    /// Something about it: sounds of the language, translations, gestures, notes.
    case other
    /// The name does not say.
    case unsaid
  }

  /// What stands in it, as far as the name says.
  let content: Content
  /// Whether it says that single words stand in it.
  let isOfWords: Bool
  /// The name without the words that say what stands in it; `nil` when nothing is left.
  let speaker: String?

  /// Reads a name.
  init(_ name: String) {
    let pieces = Self.pieces(of: name)
    let words = pieces.flatMap { Self.words(in: $0) }
    let isCoded = name.contains("@")
    if words.contains(where: { Self.other.contains($0) || (isCoded && Self.codes.contains($0)) }) {
      content = .other
    } else if words.contains(where: Self.speech.contains) {
      content = .speech
    } else if words.contains(where: Self.reference.contains) {
      content = .reference
    } else {
      content = .unsaid
    }
    isOfWords = content == .speech && words.contains(where: Self.single.contains)
    var rest = pieces[...]
    while let first = rest.first, Self.isGeneric(first) {
      rest = rest.dropFirst()
      // `Tier-0`: the number counts tiers, not people.
      while let next = rest.first, next.allSatisfy(\.isNumber) { rest = rest.dropFirst() }
    }
    while let last = rest.last, Self.isGeneric(last) { rest = rest.dropLast() }
    guard let first = rest.first, let last = rest.last else {
      speaker = nil
      return
    }
    speaker = String(name[first.startIndex..<last.endIndex])
  }

  /// The parts of a name between signs that people put between words.
  private static func pieces(of name: String) -> [Substring] {
    name.split { $0.isWhitespace || separators.contains($0) }
  }

  private static let separators: Set<Character> = [
    "-", "_", "@", ".", ":", "/", "|", "(", ")", "[", "]", "\"",
  ]

  /// The words of a piece in lower case: `tonicVowel` has two.
  private static func words(in piece: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var isAfterSmall = false
    for character in piece where character.isLetter {
      if character.isUppercase, isAfterSmall {
        words.append(word)
        word = ""
      }
      isAfterSmall = character.isLowercase
      word += character.lowercased()
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func isGeneric(_ piece: Substring) -> Bool {
    let words = words(in: piece)
    return !words.isEmpty
      && words.allSatisfy { speech.contains($0) || reference.contains($0) || $0 == "tier" }
  }

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let speech = set(
    """
    spch speech text txt tx utt utterance utterances phrase phrases sentence sentences word words
    transcript transcription transcriptions ort orth ortho orthography orthographic default
    verbatim talk texte parole énoncé énoncés mot mots phrasé äußerung äußerungen wort wörter
    transkript transkription
    """)

  private static let single: Set<String> = ["word", "words", "mot", "mots", "wort", "wörter"]

  private static let reference = set("ref reference segment segments segmentation turn turns")

  private static let other = set(
    """
    phone phones phons phoneme phonemes phonem phoneme phonetic phonetics phonology ipa sampa
    syllable syllables syll vowel vowels consonant consonants tone tones tobi break breaks pitch
    intensity formant formants stress accent pos lemma lemmas gloss glosses gls morph morphs
    morpheme morphemes translation translations traduction traductions übersetzung trad gesture
    gestures gesten geste gestes gaze posture nonverbal kinesic kinesics movement movements note
    notes comment comments commentaire commentaires kommentar kommentare memo memos topic topics
    code codes coding error errors noise silence silences music
    """)

  /// Marks of Toolbox, which are initials of people when no `@` stands beside them.
  private static let codes = set("ge ft fte mb ps nt mr nv gt")
}
