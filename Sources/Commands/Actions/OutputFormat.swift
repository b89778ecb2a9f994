/// The formats that `convert` writes, named by the endings of their files.
package enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  /// Plain text, a label before each turn.
  case text = "txt"
  /// Markdown, names in bold.
  case markdown = "md"
  /// A Word document.
  case word = "docx"
  /// WebVTT.
  case webVTT = "vtt"
  /// SubRip.
  case subRip = "srt"
  /// TTML, as IMSC 1.1 has it for text.
  case ttml
  /// The transcript's model as JSON.
  case json

  /// The name of the format in the registry.
  package var name: String {
    switch self {
    case .text: "text"
    case .markdown: "markdown"
    case .word: "docx"
    case .webVTT: "webvtt"
    case .subRip: "subrip"
    case .ttml: "ttml"
    case .json: "json"
    }
  }

  /// Whether it is text shown at times.
  package var isOfCaptions: Bool {
    switch self {
    case .webVTT, .subRip, .ttml: true
    case .text, .markdown, .word, .json: false
    }
  }

  /// Whether its bytes are text, which a terminal can show.
  package var isText: Bool { self != .word }
}
