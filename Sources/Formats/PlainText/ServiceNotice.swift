/// Tells lines that a program for transcription puts among the speech.
enum ServiceNotice {
  private static let starts = ["transcribed by https://", "transcribed by otter.ai"]
  private static let ends = [
    " started transcription", " stopped transcription", " started transcription.",
    " stopped transcription.",
  ]

  /// Whether a line is one: who began to transcribe, or which service did.
  static func isOne(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    guard upper - lower < 120 else { return false }
    var line: [UInt8] = []
    line.append(bytes, lower, upper)
    let text = String(decoding: line, as: UTF8.self).lowercased()
    return starts.contains { text.hasPrefix($0) } || ends.contains { text.hasSuffix($0) }
  }
}
