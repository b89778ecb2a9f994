internal import Coding
internal import Indexing
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
