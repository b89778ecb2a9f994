internal import Model

/// The paragraphs of a SAMI file as utterances, each language a track of its own.
///
/// A caption lasts until the next moment at which its track says something, or clears the screen. A
/// file that holds two languages holds the same programme twice: the first in which words stand is read.
struct SAMITracks {
  /// What is read so far; line feeds stand where captions break lines.
  var reading: Reading
  private var labels = LabelTable()
  /// The language that is read, as `key` has it; `nil` before the first words.
  private var track: String?
  private var speaker: Int32 = -1
  /// The captions on the screen, and the moment at which they came.
  private var shown: Range<Int> = 0..<0
  private var shownSync = -1
  private var latest: Int32 = -1
  /// Moments that lie before the one above them.
  private(set) var backward = 0
  /// Paragraphs in other languages.
  private(set) var otherLanguages = 0

  init(bytes: Int) {
    reading = Reading(format: SAMIReader.format, kind: .captions)
    reading.account.bytesIn = bytes
  }

  /// A paragraph as it stands in the file.
  struct Paragraph {
    /// The language of its class or its own; empty when neither is declared.
    var language = ""
    /// Whether it names who speaks (`ID=Source`).
    var isSource = false
    /// The line on which it begins.
    var line = 0
    /// Its words, UTF-8, a line feed for each break.
    var words: [UInt8] = []
  }

  /// Adds a paragraph; `sync` counts the moments and `start` is when this one is, -1 when unknown.
  mutating func add(_ paragraph: Paragraph, at start: Int32, sync: Int) {
    let key = paragraph.language.lowercased()
    reading.account.unitsIn += 1
    if !paragraph.words.isEmpty, track == nil || track == "" { track = key }
    if let track, key != track, !key.isEmpty {
      otherLanguages += 1
      let words = WordCount.words(paragraph.words.span, 0, paragraph.words.count)
      reading.account.leaveOut(
        "captions in another language (\(paragraph.language))", words: words)
      return
    }
    if paragraph.isSource {
      reading.account.leaveOut("lines that name the speaker")
      speaker = paragraph.words.isEmpty ? -1 : labels.index(of: Self.name(paragraph.words))
      return
    }
    clear(at: start, sync: sync)
    guard !paragraph.words.isEmpty else {
      reading.account.leaveOut("captions without text")
      return
    }
    if reading.language == nil, !paragraph.language.isEmpty {
      reading.language = paragraph.language
    }
    let lower = reading.text.count
    reading.text += paragraph.words
    var utterance = Utterance(
      range: TextRange(lower, reading.text.count), line: paragraph.line)
    utterance.start = start
    utterance.label = speaker
    reading.utterances.append(utterance)
    shown = shown.lowerBound..<reading.utterances.count
  }

  /// Ends the captions that came at an earlier moment.
  mutating func clear(at start: Int32, sync: Int) {
    guard sync != shownSync else { return }
    if start >= 0 {
      if start < latest { backward += 1 }
      latest = start
      for index in shown where reading.utterances[index].start <= start {
        if reading.utterances[index].start >= 0 { reading.utterances[index].end = start }
      }
    }
    shown = reading.utterances.count..<reading.utterances.count
    shownSync = sync
  }

  /// Ends the reading.
  mutating func finish(declared: [String]) {
    reading.labels = labels.labels
    SpeakerPrefix.resolve(&reading, declared: declared)
  }

  /// A speaker's name in one line, without the colon after it.
  private static func name(_ words: [UInt8]) -> [UInt8] {
    var name = words.map { $0 == 10 ? 32 : $0 }
    while let last = name.last, last == 32 || last == UInt8(ascii: ":") { name.removeLast() }
    return name.isEmpty ? words : name
  }
}
