internal import Files
internal import Indexing
internal import Ingest
package import Model
internal import StudyFiles

/// Records corrections of an interview's text ("fix it from here").
///
/// The source is not touched: an act is added to `Corpus/corrections/INTERVIEW.NAME.jsonl`, and
/// the text, its times, the codings and the quotes follow at the next build.
package struct CorrectionDesk {
  private let folder: StudyFolder
  private let index: StudyIndex
  private let listing: StudyListing

  /// Opens a study whose index is brought up to date first.
  ///
  /// - Throws: `StudyFailure` when there is nothing to correct.
  package init(_ folder: StudyFolder, date: CalendarDate) async throws {
    self.folder = folder
    _ = try await StudyBuild(folder, date: date).run(.index)
    index = try StudyIndex(path: folder.indexPath)
    listing = StudyListing(folder)
  }

  /// Records that words of an interview were misheard.
  ///
  /// `old` are the words as they stand in the transcript, once; more of the words around them tell
  /// places apart, and only what differs is corrected. `new` is the same with the words that were
  /// said. `seconds` since 1970 are the moment.
  /// - Throws: `CorrectionFailure`; nothing was written then.
  package func correct(
    _ old: String, to new: String, in interview: String, by name: String, note: String?,
    at seconds: Int
  ) throws -> CorrectionMade {
    guard CorrectionLog.areWords(old), CorrectionLog.areWords(new) else {
      throw CorrectionFailure.notWords
    }
    guard !CodeSlug.slug(of: name).isEmpty else { throw CorrectionFailure.nobody(name) }
    guard let change = WordChange(from: old, to: new) else {
      throw CorrectionFailure.nothingChanges
    }
    let transcript = try transcript(interview)
    let place = try place(of: old, in: transcript)
    let lower = place.lower + change.offset
    let range = TextRange(lower, lower + change.was.utf8.count)
    let texts =
      try CorrectedText.stored(of: interview, in: index)
      ?? CorrectedText(applied: [], states: [transcript.hash])
    let correction = act(change, range, transcript, texts, name, note, seconds)
    let (path, id) = try write(correction, interview, name)
    return CorrectionMade(
      path: path, id: id, interview: interview,
      interval: transcript.interval(of: range), was: change.was, now: change.now,
      replaced: correction.of)
  }

  /// Takes a correction back: `id` is its id, or at least four digits that only its id begins with.
  ///
  /// - Throws: `CorrectionFailure`; nothing was written then.
  package func undo(_ id: String, by name: String, at seconds: Int) throws -> CorrectionMade {
    var found: [(interview: String, correction: Correction)] = []
    for (interview, paths) in listing.corrections {
      for path in paths {
        let log = CorrectionLog(try Files.read(folder.path(path)), path: path)
        for correction in log.corrections where correction.id.hasPrefix(id) {
          found.append((interview, correction))
        }
      }
    }
    guard id.count >= 4, let first = found.first,
      found.allSatisfy({ $0.correction.id == first.correction.id })
    else { throw CorrectionFailure.idUnknown(id) }
    let act = Correction(
      of: [first.correction.id], at: Self.time(seconds), by: name, text: "",
      range: TextRange(0, 0), exact: "", now: nil)
    let (path, made) = try write(act, first.interview, name)
    return CorrectionMade(
      path: path, id: made, interview: first.interview, interval: nil, was: "",
      now: first.correction.exact,
      replaced: act.of)
  }

  // MARK: Where

  private func transcript(_ interview: String) throws -> Transcript {
    if let transcript = try index.transcript(of: interview) { return transcript }
    let near = NearMiss.suggestion(for: interview, among: try index.interviews().map(\.id))
    throw CorrectionFailure.interviewUnknown(interview, near: near)
  }

  /// Where words stand as they are written, not as parts of longer ones.
  private func place(of words: String, in transcript: Transcript) throws -> TextRange {
    let text = transcript.text
    func isOfAWord(_ at: Int) -> Bool {
      guard text.indices.contains(at) else { return false }
      return text[at] >= 0x80 || (text[at] | 32) &- 97 < 26 || text[at] &- 48 < 10
    }
    let places = text.ranges(of: Array(words.utf8)).filter {
      !(isOfAWord($0.lowerBound) && isOfAWord($0.lowerBound - 1))
        && !(isOfAWord($0.upperBound - 1) && isOfAWord($0.upperBound))
    }.map { TextRange($0.lowerBound, $0.upperBound) }
    guard let place = places.first else { throw CorrectionFailure.notFound }
    guard places.count == 1 else {
      throw CorrectionFailure.ambiguous(
        places.count, places.prefix(10).map { transcript.interval(of: $0) })
    }
    guard transcript.turn(at: place.lower) == transcript.turn(at: place.upper - 1) else {
      throw CorrectionFailure.acrossTurns
    }
    return place
  }

  // MARK: What

  /// The act in terms of the text as read; corrections that it touches become part of it.
  private func act(
    _ change: WordChange, _ range: TextRange, _ transcript: Transcript, _ texts: CorrectedText,
    _ name: String, _ note: String?, _ seconds: Int
  ) -> Correction {
    let map = CorrectionMap(texts.applied)
    let base = texts.text(texts.states[0], from: transcript.text) ?? transcript.text
    let read = map.asRead(range)
    // Whole again in the text as it is: more than was asked for where it cuts another correction.
    let whole = map.corrected(read)
    let now =
      transcript.words(in: TextRange(whole.lower, range.lower)) + change.now
      + transcript.words(in: TextRange(range.upper, max(range.upper, whole.upper)))
    func text(_ lower: Int, _ upper: Int) -> String {
      String(decoding: base[lower..<upper], as: UTF8.self)
    }
    return Correction(
      of: texts.corrections(in: range).map(\.id), at: Self.time(seconds), by: name,
      text: texts.states[0], range: read, exact: text(read.lower, read.upper),
      prefix: text(Self.boundary(max(0, read.lower - 32), base), read.lower),
      suffix: text(read.upper, Self.boundary(min(base.count, read.upper + 32), base)), now: now,
      note: note)
  }

  /// The beginning of the character that holds a byte.
  private static func boundary(_ offset: Int, _ text: [UInt8]) -> Int {
    var offset = offset
    while offset > 0, offset < text.count, text[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// `2026-03-01T09:30:00Z`.
  private static func time(_ seconds: Int) -> String {
    let day = CalendarDate(secondsSince1970: seconds)
    let second = ((seconds % 86_400) + 86_400) % 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
  }

  // MARK: Writing

  private func write(
    _ correction: Correction, _ interview: String, _ name: String
  ) throws -> (path: String, id: String) {
    let path = "Corpus/corrections/\(interview).\(CodeSlug.slug(of: name)).jsonl"
    var bytes: [UInt8] = []
    if Files.stamp(folder.path(path)) != nil { bytes = try Files.read(folder.path(path)) }
    if let last = bytes.last, last != 10 { bytes.append(10) }
    var generator = SystemRandomNumberGenerator()
    let salt = (0..<4).map { _ in
      let digits = String(UInt64.random(in: .min ... .max, using: &generator), radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
    let line = CorrectionWriter.line(for: correction, salt: salt)
    try Files.makeFolder(folder.path("Corpus/corrections"))
    try Files.write(bytes + line.bytes, to: folder.path(path))
    return (path, line.id)
  }
}
