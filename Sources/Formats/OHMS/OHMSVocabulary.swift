internal import XML

/// The names of OHMS's interview files (Oral History Metadata Synchronizer).
enum OHMSVocabulary {
  static let root = 0
  static let record = 1
  static let transcript = 2
  static let sync = 3
  static let captions = 4
  static let translation = 5
  static let translatedCaptions = 6
  static let translatedSync = 7
  static let index = 8
  static let language = 9

  static let ohms = 0

  static let vocabulary = XMLVocabulary(
    names: [
      "ROOT", "record", "transcript", "sync", "vtt_transcript", "transcript_alt",
      "vtt_transcript_alt", "sync_alt", "index", "language",
    ],
    namespaces: [
      [
        "https://www.weareavp.com/nunncenter/ohms", "http://www.weareavp.com/nunncenter/ohms",
        "https://www.weareavp.com/nunncenter/ohms/", "http://www.weareavp.com/nunncenter/ohms/",
      ]
    ])
}
