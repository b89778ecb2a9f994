internal import Model

/// Finds the sentences around inline quotes.
struct QuoteSentence {
  /// Stands for a quote whose own words end a sentence.
  private static let ended: Unicode.Scalar = "\u{E000}"
  /// Stands for any other quote.
  private static let open: Unicode.Scalar = "\u{E001}"

  /// What may stand between a full stop and the space after it.
  private static let closers: Set<Unicode.Scalar> = ["”", "\"", "»", "’", "'", ")", "]"]

  private var scalars: [Unicode.Scalar] = []
  private var quotes: [Int] = []

  /// Takes the words of a block and where its quotes stand in them, ascending.
  init(_ inline: InlineText, quotes ranges: [TextRange]) {
    var offset = 0
    var next = 0
    for scalar in inline.text.unicodeScalars {
      if next < ranges.count, offset == ranges[next].lower {
        let words = inline.words(in: ranges[next])
        quotes.append(scalars.count)
        scalars.append(Self.endsSentence(words) ? Self.ended : Self.open)
      }
      if next >= ranges.count || offset < ranges[next].lower {
        scalars.append([Self.ended, Self.open].contains(scalar) ? " " : scalar)
      }
      offset += UTF8.width(scalar)
      if next < ranges.count, offset >= ranges[next].upper { next += 1 }
    }
  }

  /// The sentence that each quote stands in, in order, all quotes left out and white space made
  /// one.
  var sentences: [String] {
    var found: [String] = []
    var lower = 0
    var next = 0
    while next < quotes.count {
      var upper = lower
      while upper < scalars.count, !isBoundary(after: upper) { upper += 1 }
      while upper + 1 < scalars.count, Self.closers.contains(scalars[upper + 1]) { upper += 1 }
      let end = min(scalars.count, upper + 1)
      if quotes[next] < end {
        let sentence = text(lower..<end)
        while next < quotes.count, quotes[next] < end {
          found.append(sentence)
          next += 1
        }
      }
      lower = end
    }
    return found
  }

  private func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars[range] where scalar != Self.ended && scalar != Self.open {
      text.append(scalar)
    }
    return String(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a sentence ends with a scalar: a full stop or its like, then space, then no small
  /// letter.
  private func isBoundary(after index: Int) -> Bool {
    switch scalars[index] {
    case ".", "!", "?", "…", "。", "！", "？", Self.ended: break
    default: return false
    }
    var at = index + 1
    while at < scalars.count, Self.closers.contains(scalars[at]) { at += 1 }
    guard at < scalars.count else { return true }
    guard scalars[at].properties.isWhitespace else { return scalars[index].value >= 0x3000 }
    while at < scalars.count, scalars[at].properties.isWhitespace { at += 1 }
    return at == scalars.count || !scalars[at].properties.isLowercase
  }

  private static func endsSentence(_ words: String) -> Bool {
    let plain = QuoteMarks.stripped(words)
    return [".", "!", "?", "…", "。"].contains(plain.last)
  }
}
