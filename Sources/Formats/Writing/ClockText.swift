/// Times as files write them.
enum ClockText {
  /// `hh:mm:ss` and, after a mark, three digits of milliseconds.
  static func time(_ milliseconds: Int, mark: Character) -> String {
    time(milliseconds) + String(mark) + padded(milliseconds % 1000, 3)
  }

  /// `hh:mm:ss`, cut to the second.
  static func time(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    return padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2) + ":"
      + padded(seconds % 60, 2)
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
