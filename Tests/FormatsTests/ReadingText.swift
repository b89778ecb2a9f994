import Formats
import Model

/// A reading as lines that a test can compare whole.
enum ReadingText {
  /// One line an utterance: `label|start-end|words`, with `+` before words that go on with the
  /// speaker before and `>` before words where the speaker changes.
  static func lines(_ reading: Reading) -> [String] {
    reading.utterances.map { utterance in
      let label = reading.label(of: utterance) ?? ""
      let start = utterance.start < 0 ? "" : String(utterance.start)
      let end = utterance.end < 0 ? "" : String(utterance.end)
      let sign = (utterance.continues ? "+" : "") + (utterance.changesSpeaker ? ">" : "")
      return "\(label)|\(start)-\(end)|\(sign)\(reading.words(of: utterance))"
    }
  }

  /// What was left out, as `count words reason`.
  static func omissions(_ reading: Reading) -> [String] {
    reading.account.omissions.map { "\($0.count) \($0.words) \($0.reason)" }
  }

  /// Reads a text by its content.
  static func read(_ text: String, labels: [String] = []) throws -> Reading {
    try FormatRegistry.read(
      Array(text.utf8), path: "a.txt", options: ReadingOptions(labels: labels))
  }

  /// The lines of a text read by its content.
  static func lines(of text: String, labels: [String] = []) throws -> [String] {
    lines(try read(text, labels: labels))
  }
}
