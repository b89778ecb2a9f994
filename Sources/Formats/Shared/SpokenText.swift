/// The words of one stretch of speech as they are gathered from mixed content, marks among them.
struct SpokenText {
  private var bytes: [UInt8] = []
  // A mark waits for what follows it: a comma goes on with the word before the mark.
  private var mark: [UInt8] = []

  /// How many bytes were gathered.
  var count: Int {
    mutating get {
      settle()
      return bytes.count
    }
  }

  /// Adds words as they stand.
  mutating func add(_ words: Span<UInt8>) {
    guard words.count > 0 else { return }
    let first = words[0]
    if !mark.isEmpty {
      let isClosing = ".,;:!?)".utf8.contains(first)
      settle(isApart: !isClosing)
      if first > 32, !isClosing { bytes.append(32) }
    }
    bytes.append(words, 0, words.count)
  }

  /// Adds a transcriber's mark, in brackets as people write it in plain text; `nothing` is what is
  /// written when there is nothing to say in it.
  ///
  /// Says whether it was added: one that holds a bracket or is too long would be read as words.
  mutating func mark(_ content: String, or nothing: String) -> Bool {
    let words = content.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let text = words.isEmpty ? nothing : words
    guard text.utf8.count <= 100, !text.contains(where: { "[]".contains($0) }) else { return false }
    settle()
    mark = Array("[\(text)]".utf8)
    return true
  }

  /// Parts what comes next from the word before.
  mutating func separate() {
    settle()
    if let last = bytes.last, last > 32 { bytes.append(32) }
  }

  /// Takes back white space at the end that breaks a line of the file: layout, not speech.
  mutating func joinOverLayout() {
    settle()
    var end = bytes.count
    var isLayout = false
    // More of it than anyone indents a line by is no layout.
    while end > 0, bytes[end - 1] <= 32, bytes.count - end < 256 {
      end -= 1
      isLayout = isLayout || bytes[end] == 10
    }
    if isLayout { bytes.removeSubrange(end...) }
  }

  /// Gives what was gathered, UTF-8, and begins the next stretch.
  mutating func take() -> [UInt8] {
    settle()
    let taken = bytes
    bytes.removeAll(keepingCapacity: true)
    return taken
  }

  private mutating func settle(isApart: Bool = true) {
    guard !mark.isEmpty else { return }
    if isApart, let last = bytes.last, last > 32 { bytes.append(32) }
    bytes += mark
    mark.removeAll(keepingCapacity: true)
  }
}
