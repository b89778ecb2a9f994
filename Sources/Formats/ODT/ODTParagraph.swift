/// A paragraph in the making: white space in it is one space, as ODF 1.2 part 1 §6.1.2 says.
struct ODTParagraph {
  /// The words so far.
  var words = DocumentParagraph()
  /// Whether white space here adds nothing: at the start, and after white space.
  private var ignoresSpace = true

  /// Starts with nothing.
  init() {}

  /// Adds character data.
  mutating func collapse(_ bytes: Span<UInt8>) {
    for at in 0..<bytes.count {
      let byte = bytes[at]
      let isSpace = byte == 32 || byte == 9 || byte == 10 || byte == 13
      if isSpace, ignoresSpace { continue }
      words.bytes.append(isSpace ? 32 : byte)
      ignoresSpace = isSpace
    }
  }

  /// Adds a space, a tab or a line feed that an element stands for.
  mutating func add(_ byte: UInt8) {
    words.bytes.append(byte)
    ignoresSpace = byte == 10
  }
}
