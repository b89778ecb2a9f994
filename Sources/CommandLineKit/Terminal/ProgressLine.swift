/// One line of a terminal that says how far the work is, and goes when the work is done.
///
/// A value that makes bytes; it writes nothing itself and reads no clock.
package struct ProgressLine: Hashable, Sendable {
  private var isShown = false
  private var last: Int?

  /// The milliseconds between two changes of the line: faster cannot be read.
  package static let interval = 50

  /// Makes a line that shows nothing.
  package init() {}

  /// The characters that show a text in the place of the one before, cut to the width.
  ///
  /// Empty when the last change was less than `interval` milliseconds ago. `now` counts
  /// milliseconds from any start.
  package mutating func show(_ text: String, width: Int, at now: Int) -> String {
    if let last, now - last < Self.interval { return "" }
    last = now
    isShown = true
    let line = text.split(separator: "\n").joined(separator: " ")
    let cut = line.count < width ? line : String(line.prefix(width - 2)) + "…"
    return "\r\u{1B}[K\(cut)"
  }

  /// The characters that take the line away; empty when nothing is shown.
  package mutating func erase() -> String {
    defer { isShown = false }
    return isShown ? "\r\u{1B}[K" : ""
  }
}
