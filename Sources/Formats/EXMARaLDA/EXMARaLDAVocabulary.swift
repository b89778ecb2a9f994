internal import XML

/// The names of EXMARaLDA's basic transcriptions.
enum EXMARaLDAVocabulary {
  static let transcription = 0
  static let speaker = 1
  static let id = 2
  static let abbreviation = 3
  static let moment = 4
  static let time = 5
  static let type = 6
  static let tier = 7
  static let event = 8
  static let start = 9
  static let end = 10

  static let vocabulary = XMLVocabulary(names: [
    "basic-transcription", "speaker", "id", "abbreviation", "tli", "time", "type", "tier", "event",
    "start", "end",
  ])
}
