internal import XML

/// The names of TEI documents, P4 and P5, that transcripts of speech need.
enum TEIVocabulary {
  static let tei = 0
  static let corpus = 1
  static let oldRoot = 2
  static let header = 3
  static let text = 4
  static let utterance = 5
  static let speech = 6
  static let speaker = 7
  static let paragraph = 8
  static let block = 9
  static let verse = 10
  static let annotationBlock = 11
  static let timeline = 12
  static let when = 13
  static let person = 14
  static let personGrp = 15
  static let personName = 16
  static let unclear = 17
  static let gap = 18
  static let pause = 19
  static let vocal = 20
  static let kinesic = 21
  static let incident = 22
  static let event = 23
  static let description = 24
  static let note = 25
  static let word = 26
  static let punctuation = 27
  static let choice = 28
  static let regular = 29
  static let corrected = 30
  static let expanded = 31
  static let supplied = 32
  static let spanGrp = 33
  static let writing = 34
  static let stage = 35
  static let lineBreak = 36
  static let id = 37
  static let who = 38
  static let start = 39
  static let end = 40
  static let synch = 41
  static let interval = 42
  static let unit = 43
  static let since = 44
  static let absolute = 45
  static let origin = 46
  static let reason = 47
  static let join = 48
  static let lang = 49
  static let ident = 50
  static let language = 51
  static let seg = 52
  static let name = 53

  static let namespace = 0
  static let xml = 1

  static let vocabulary = XMLVocabulary(
    names: [
      "TEI", "teiCorpus", "TEI.2", "teiHeader", "text", "u", "sp", "speaker", "p", "ab", "l",
      "annotationBlock", "timeline", "when", "person", "personGrp", "persName", "unclear", "gap",
      "pause", "vocal", "kinesic", "incident", "event", "desc", "note", "w", "pc", "choice",
      "reg", "corr", "expan", "supplied", "spanGrp", "writing", "stage", "lb", "id", "who",
      "start", "end", "synch", "interval", "unit", "since", "absolute", "origin", "reason",
      "join", "lang", "ident", "language", "seg", "name",
    ],
    namespaces: [
      ["http://www.tei-c.org/ns/1.0"], ["http://www.w3.org/XML/1998/namespace"],
    ])
}
