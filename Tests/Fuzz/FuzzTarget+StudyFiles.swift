internal import Coding
internal import Indexing
internal import Ingest
internal import JSON
internal import Markdown
internal import Model
internal import StudyFiles
internal import TestSupport

extension FuzzTarget {
  /// The readers of what people and the program write in a study, and of queries.
  static let studyFiles: [String: FuzzTarget] = [
    "frontmatter": target(studySeeds, frontMatterTokens, check: checkFrontMatter),
    "topic": target([topicSeed], topicTokens, check: checkTopic),
    "codebook": target([codebookSeed], codebookTokens, check: checkCodebook),
    "codinglog": target([logSeed], logTokens, check: checkLog),
    "corrections": target([correctionSeed], correctionTokens, check: checkCorrections),
    "query": target(querySeeds, queryTokens, check: checkQuery),
    "json": target(jsonSeeds, jsonTokens, check: checkJSON),
  ]

  private static func target(
    _ seeds: [String], _ tokens: [String], check: @escaping @Sendable ([UInt8]) -> String?
  ) -> FuzzTarget {
    FuzzTarget(seeds: seeds.map { Array($0.utf8) }, tokens: tokens, check: check)
  }

  /// One input is read as each kind of file that begins with keys.
  private static func checkFrontMatter(_ input: [UInt8]) -> String? {
    let found = [
      StudyFileReader.study(input).diagnostics,
      StudyFileReader.participant(input, path: "Corpus/participants/a.md").diagnostics,
      StudyFileReader.interview(input, path: "Corpus/interviews/a.md", knownParticipants: ["ada"])
        .diagnostics,
      StudyFileReader.clip(input, path: "Reports/clips/a.md").diagnostics,
      StudyFileReader.page(input, path: "Reports/pages/a.md").diagnostics,
    ]
    return found.lazy.compactMap { Promises.broken(by: $0) }.first
  }

  private static func checkTopic(_ input: [UInt8]) -> String? {
    let topic = StudyFileReader.topic(input, path: "Reports/topics/a.md", languages: ["en", "fr"])
    if let fault = Promises.broken(by: topic.diagnostics) { return fault }
    guard let value = topic.value else {
      return topic.hasErrors ? nil : "a topic without value and without error"
    }
    if value.quotations.count != value.linkPlaces.count {
      return "quotes and links differ in number"
    }
    if value.quotations.contains(where: \.parts.isEmpty) { return "a quote has no part" }
    if topic.hasErrors { return nil }
    var counts = (quotes: 0, claims: 0)
    count(value.body, &counts)
    if counts.quotes != value.quotations.count { return "the body holds other quotes" }
    return counts.claims == value.evidence.count ? nil : "the body holds other claims"
  }

  /// Counts as `Topic.quotations` and `Topic.evidence` say that they are counted.
  private static func count(_ node: MarkdownNode, _ counts: inout (quotes: Int, claims: Int)) {
    if case .link(let destination, _) = node.kind {
      if destination.hasPrefix("quote:") { counts.quotes += 1 }
      if destination.hasPrefix("evidence:") { counts.claims += 1 }
    }
    if node.kind == .blockQuote, let last = node.children.last(where: { $0.kind == .paragraph }),
      holdsClip(last)
    {
      counts.quotes += 1
      return
    }
    for child in node.children { count(child, &counts) }
  }

  private static func holdsClip(_ node: MarkdownNode) -> Bool {
    if case .link(let destination, _) = node.kind { return destination.hasPrefix("clip:") }
    return node.children.contains(where: holdsClip)
  }

  private static func checkCodebook(_ input: [UInt8]) -> String? {
    let book = StudyFileReader.codebook(input, path: "Codebooks/a.md")
    if let fault = Promises.broken(by: book.diagnostics) { return fault }
    guard let value = book.value, !book.hasErrors else {
      return book.hasErrors ? nil : "a codebook without value and without error"
    }
    return Set(value.codes.map(\.id)).count == value.codes.count ? nil : "two codes have one id"
  }

  /// Lines whose ids hold whatever was changed in them, so that what they say is tried and not the
  /// hash alone.
  private static func checkCorrections(_ input: [UInt8]) -> String? {
    if let fault = Promises.broken(by: CorrectionLog(input, path: "a").diagnostics) {
      return fault
    }
    var transcript = Transcript(interview: "ada", language: "en")
    transcript.text = Array("We met often.\nWhere? – Là, là.".utf8)
    transcript.hash = "base"
    transcript.turns = [
      Turn(range: TextRange(0, 13), speaker: .interviewer),
      Turn(range: TextRange(14, transcript.text.count), speaker: .unknown(nil)),
    ]
    transcript.timing = Timing(spans: [
      Timing.Span(range: TextRange(0, 6), start: 0, end: 900),
      Timing.Span(range: TextRange(7, 13), start: 900, end: 1500),
    ])
    transcript.marks = [Mark(offset: 7, kind: .sound, text: "[laughs]")]
    var lines: [UInt8] = []
    for line in input.split(separator: 10) {
      guard let value = try? JSONParser.parse(Array(line)) else { continue }
      let range = value["range"]?.array?.compactMap(\.integer) ?? []
      guard range.count == 2, 0 <= range[0], range[0] <= range[1] else { continue }
      let correction = Correction(
        of: value["of"]?.array?.compactMap(\.string) ?? [], at: value["at"]?.string ?? "",
        by: value["by"]?.string ?? "", text: value["text"]?.string ?? "",
        range: TextRange(range[0], range[1]), exact: value["exact"]?.string ?? "",
        prefix: value["prefix"]?.string ?? "", suffix: value["suffix"]?.string ?? "",
        now: value["now"]?.string)
      lines += CorrectionWriter.line(for: correction, salt: "0123456789abcdef").bytes
    }
    let log = CorrectionLog(lines, path: "a")
    let result = TranscriptCorrection(log.corrections, to: transcript)
    if let fault = Promises.broken(by: log.diagnostics + result.diagnostics) { return fault }
    let text = result.transcript.text
    guard (try? UTF8Span(validating: text.span)) != nil else { return "text is no UTF-8" }
    let turns = result.transcript.turns.map(\.range)
    guard turns[0].lower == 0, turns[0].upper + 1 == turns[1].lower, turns[1].upper == text.count,
      text[turns[0].upper] == 10
    else { return "turns do not tile the text" }
    var upper = 0
    for span in result.transcript.timing.spans {
      guard span.range.lower >= upper, span.range.upper <= text.count, span.start <= span.end
      else { return "spans overlap" }
      upper = span.range.upper
    }
    return result.transcript.marks.allSatisfy { $0.offset <= text.count } ? nil : "mark beyond text"
  }

  /// A log reads the same whole and in small pieces.
  private static func checkLog(_ input: [UInt8]) -> String? {
    let words = Array("We met often.".utf8)
    var whole = CodingLogReader(path: "a.jsonl") { _ in words }
    whole.read(input)
    let log = whole.finish()
    if let fault = Promises.broken(by: log.diagnostics) { return fault }
    var inPieces = CodingLogReader(path: "a.jsonl") { _ in words }
    var start = 0
    while start < input.count {
      let end = min(input.count, start + 61)
      inPieces.read(Array(input[start..<end]))
      start = end
    }
    let other = inPieces.finish()
    return log.eventCount == other.eventCount && log.heads == other.heads
      && log.diagnostics == other.diagnostics ? nil : "pieces read otherwise than the whole"
  }

  private static func checkQuery(_ input: [UInt8]) -> String? {
    do throws(QueryFailure) {
      _ = try Query(parsing: String(decoding: input, as: UTF8.self))
      return nil
    } catch {
      return error.column < 1 || error.message.isEmpty ? "a refusal says nothing" : nil
    }
  }

  /// What was read is written and read again as the same value, in every layout.
  private static func checkJSON(_ input: [UInt8]) -> String? {
    do throws(JSONFailure) {
      let value = try JSONParser.parse(input)
      let bytes = JSONWriter().bytes(of: value)
      guard let again = try? JSONParser.parse(bytes) else { return "what is written is no JSON" }
      return JSONWriter().bytes(of: again) == bytes ? nil : "a second writing differs"
    } catch {
      return error.offset < 0 || error.offset > input.count ? "a refusal is out of the text" : nil
    }
  }
}
