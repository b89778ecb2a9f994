/// Stretches of a cue in which no markup begins and no line ends.
enum CuePlain {
  /// Where the stretch from a byte on ends, at most at `upper`; `isOverride` says whether `{` may
  /// begin markup.
  static func end(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int, isOverride: Bool) -> Int {
    precondition(lower <= upper && upper <= bytes.count, "a cue lies within its file")
    let brace = isOverride ? UInt8(ascii: "{") : UInt8(ascii: "<")
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      var at = lower
      while at + 8 <= upper {
        let eight = unsafe EightBytes(buffer, at: at)
        if eight.hasControl || eight.has(UInt8(ascii: "&")) || eight.has(UInt8(ascii: "<"))
          || eight.has(brace)
        {
          break
        }
        at += 8
      }
      while at < upper {
        let byte = unsafe buffer[at]
        if byte == 10 || byte == 13 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<")
          || byte == brace
        {
          break
        }
        at += 1
      }
      return at
    }
  }
}
