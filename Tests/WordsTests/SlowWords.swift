import Model

/// The rules of words, asked of each symbol and its neighbours; slow, and made in another way than
/// the scanner.
enum SlowWords {
  /// The symbols of a small world.
  static let symbols: [Unicode.Scalar] = ["a", "1", "'", "-", ".", "%", " ", "\u{E9}"]

  /// The words, as ranges of UTF-8.
  static func words(_ text: [Unicode.Scalar]) -> [TextRange] {
    func symbol(_ at: Int) -> Unicode.Scalar? { text.indices.contains(at) ? text[at] : nil }
    func isDigit(_ at: Int) -> Bool { symbol(at) == "1" }
    func isLetterOrDigit(_ at: Int) -> Bool {
      symbol(at) == "a" || symbol(at) == "\u{E9}" || isDigit(at)
    }
    func isNumberSign(_ at: Int) -> Bool {
      guard symbol(at) == "-" || symbol(at) == ".", isDigit(at + 1) else { return false }
      if isLetterOrDigit(at - 1) || symbol(at - 1) == "-" || symbol(at - 1) == symbol(at) {
        return false
      }
      return !(symbol(at - 1) == "%" && isDigit(at - 2))
    }
    func isOfAWord(_ at: Int) -> Bool {
      switch text[at] {
      case "'": isLetterOrDigit(at - 1) && isLetterOrDigit(at + 1)
      case "-": isNumberSign(at) || (isLetterOrDigit(at - 1) && isLetterOrDigit(at + 1))
      case ".": isNumberSign(at) || (isDigit(at - 1) && isDigit(at + 1))
      case "%": true
      default: isLetterOrDigit(at)
      }
    }
    func isJoined(_ at: Int) -> Bool {
      at > 0 && isOfAWord(at - 1) && text[at] != "%" && text[at - 1] != "%" && !isNumberSign(at)
    }
    var found: [TextRange] = []
    var offset = 0
    for at in text.indices {
      let width = text[at] == "\u{E9}" ? 2 : 1
      if isOfAWord(at) {
        if isJoined(at), let last = found.last {
          found[found.count - 1] = TextRange(last.lower, offset + width)
        } else {
          found.append(TextRange(offset, offset + width))
        }
      }
      offset += width
    }
    return found
  }
}
