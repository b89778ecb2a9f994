/// Walks the lines of a text, whatever ends them: CR LF, LF or CR.
struct LineScanner {
  /// A line without its end.
  struct Line {
    /// Bytes from the start of the text to the line's first byte.
    var lower: Int
    /// Bytes from the start of the text to the line's end.
    var upper: Int
    /// Whether `-->` stands in it.
    var hasArrow: Bool
    /// The line's number, from 1.
    var number: Int

    /// Whether nothing stands in it, not even white space.
    var isEmpty: Bool { lower == upper }
  }

  /// Bytes from the start of the text to the next line.
  private(set) var position: Int
  /// The number of the line read last; 0 before the first.
  private(set) var number: Int

  /// Starts at a byte of a text that begins a line.
  init(at position: Int = 0, after number: Int = 0) {
    self.position = position
    self.number = number
  }

  /// The next line, or `nil` at the end; a text that ends in a line end has no empty line after it.
  mutating func next(_ bytes: Span<UInt8>) -> Line? {
    let count = bytes.count
    guard position < count else { return nil }
    let lower = position
    var at = lower
    var hasArrow = false
    unsafe bytes.withUnsafeBufferPointer { buffer in
      // Every byte of every caption file passes here.
      scan: while at < count {
        if at + 8 <= count {
          let eight = unsafe EightBytes(buffer, at: at)
          if !eight.hasControl, !eight.has(UInt8(ascii: ">")) {
            at += 8
            continue
          }
        }
        let stop = min(count, at + 8)
        while at < stop {
          let byte = unsafe buffer[at]
          if byte == 10 || byte == 13 { break scan }
          if byte == UInt8(ascii: ">"), at >= lower + 2 {
            let isArrow = unsafe buffer[at - 1] == 45 && buffer[at - 2] == 45
            hasArrow = hasArrow || isArrow
          }
          at += 1
        }
      }
    }
    let upper = at
    if at < count {
      at += bytes[at] == 13 && at + 1 < count && bytes[at + 1] == 10 ? 2 : 1
    }
    position = at
    number += 1
    return Line(lower: lower, upper: upper, hasArrow: hasArrow, number: number)
  }
}
