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
  static let anchor = 26
  static let word = 27
  static let punctuation = 28
  static let choice = 29
  static let regular = 30
  static let corrected = 31
  static let expanded = 32
  static let supplied = 33
  static let spanGrp = 34
  static let writing = 35
  static let head = 36
  static let stage = 37
  static let lineBreak = 38
  static let id = 39
  static let who = 40
  static let start = 41
  static let end = 42
  static let synch = 43
  static let interval = 44
  static let unit = 45
  static let since = 46
  static let absolute = 47
  static let origin = 48
  static let reason = 49
  static let join = 50
  static let lang = 51
  static let ident = 52
  static let language = 53
  static let seg = 54
  static let name = 55

  static let namespace = 0
  static let xml = 1

  static let vocabulary = XMLVocabulary(
    names: [
      "TEI", "teiCorpus", "TEI.2", "teiHeader", "text", "u", "sp", "speaker", "p", "ab", "l",
      "annotationBlock", "timeline", "when", "person", "personGrp", "persName", "unclear", "gap",
      "pause", "vocal", "kinesic", "incident", "event", "desc", "note", "anchor", "w", "pc",
      "choice", "reg", "corr", "expan", "supplied", "spanGrp", "writing", "head", "stage", "lb",
      "id", "who", "start", "end", "synch", "interval", "unit", "since", "absolute", "origin",
      "reason", "join", "lang", "ident", "language", "seg", "name",
    ],
    namespaces: [
      ["http://www.tei-c.org/ns/1.0"], ["http://www.w3.org/XML/1998/namespace"],
    ])
}
