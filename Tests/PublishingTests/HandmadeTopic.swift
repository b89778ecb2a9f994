import Model
import Publishing
import StudyFiles
import Testing

/// Topics written as Markdown in a test, with proofs made up for them.
enum HandmadeTopic {
  /// Reads a topic without front matter of its own.
  static func make(
    _ slug: String, _ language: String, title: String, _ text: String,
    spoken: [String: String] = [:], change: (inout PublishedTopic) -> Void = { _ in }
  ) throws -> PublishedTopic {
    let file = "---\ntitle: T\nlanguage: \(language)\n---\n\(text)\n"
    var topic = try read(file, slug, spoken: spoken)
    topic.title = title
    change(&topic)
    return topic
  }

  /// Reads a topic file.
  static func read(
    _ file: String, _ slug: String, as kind: PublishedTopic.Kind = .topic,
    spoken: [String: String] = [:]
  ) throws -> PublishedTopic {
    let path = "Reports/topics/\(slug).md"
    let parsed = StudyFileReader.topic(Array(file.utf8), path: path, languages: ["en", "fr"])
    #expect(parsed.diagnostics.filter { $0.severity == .error } == [])
    let topic = try #require(parsed.value)
    let quotes = topic.quotations.map { quotation in
      PublishedQuote(
        quotation, excerpt: excerpt(of: quotation), language: spoken[quotation.target] ?? "en")
    }
    return PublishedTopic(topic, as: kind, quotes: quotes)
  }

  /// A proof with an id that hangs on speaker and words alone.
  private static func excerpt(of quotation: Quotation) -> Excerpt {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in (quotation.target + quotation.parts.map(\.text).joined()).utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    let id = String(repeating: "0", count: 16 - digits.utf8.count) + digits
    return Excerpt(
      id: id + String(repeating: "0", count: 48), interview: quotation.target,
      participant: quotation.target, text: String(repeating: "a", count: 64),
      range: TextRange(10, 10 + quotation.parts.map(\.text.utf8.count).reduce(0, +)), firstTurn: 1,
      lastTurn: 1, interval: nil, edits: [], speakerIsUnconfirmed: false)
  }
}
