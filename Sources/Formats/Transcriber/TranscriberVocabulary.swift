internal import XML

/// The names of Transcriber's format (trans-13 and trans-14).
enum TranscriberVocabulary {
  static let root = 0
  static let speaker = 1
  static let id = 2
  static let name = 3
  static let turn = 4
  static let startTime = 5
  static let endTime = 6
  static let sync = 7
  static let time = 8
  static let who = 9
  static let number = 10
  static let event = 11
  static let comment = 12
  static let description = 13
  static let type = 14
  static let extent = 15
  static let speakers = 16

  static let vocabulary = XMLVocabulary(names: [
    "Trans", "Speaker", "id", "name", "Turn", "startTime", "endTime", "Sync", "time", "Who", "nb",
    "Event", "Comment", "desc", "type", "extent", "speaker",
  ])
}
