/// The formats that `convert` writes, named by the endings of their files.
package enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  /// Plain text, a label before each turn.
  case text = "txt"
  /// WebVTT.
  case webVTT = "vtt"
  /// SubRip.
  case subRip = "srt"
  /// The transcript's model as JSON.
  case json
}
