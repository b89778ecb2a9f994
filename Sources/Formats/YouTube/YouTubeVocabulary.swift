internal import XML

/// The names of YouTube's three caption formats.
enum YouTubeVocabulary {
  static let transcript = 0
  static let text = 1
  static let start = 2
  static let dur = 3
  static let timedtext = 4
  static let format = 5
  static let head = 6
  static let body = 7
  static let p = 8
  static let s = 9
  static let t = 10
  static let d = 11
  static let a = 12
  static let append = 13

  static let vocabulary = XMLVocabulary(names: [
    "transcript", "text", "start", "dur", "timedtext", "format", "head", "body", "p", "s", "t", "d",
    "a", "append",
  ])
}
