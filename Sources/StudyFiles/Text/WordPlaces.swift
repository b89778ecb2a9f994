package import Model
internal import Words

/// Where the words of a quote stand in the file that it was written in.
///
/// Markup, line breaks and `>` signs lie between the words of the source and not in the words of a
/// quote; this joins the two, so that a diagnostic can point at one wrong word.
package struct WordPlaces: Hashable, Sendable {
  private let starts: [Int]
  private let words: [TextRange]
  private let source: SourceText

  /// Finds the words of a part of a quotation.
  ///
  /// - Parameters:
  ///   - part: a part that was read from the file.
  ///   - kind: the kind of its quotation, which decides where the part ends in the file.
  ///   - source: the file it was read from.
  package init(of part: Quotation.Part, kind: Quotation.Kind, in source: SourceText) {
    let start = source.offset(of: part.place)
    let end =
      switch kind {
      case .inline: Self.closingBracket(from: start, source)
      case .clip: Self.endOfParagraph(from: start, source)
      }
    self.init(of: part.text, in: source, start..<max(start, end))
  }

  /// Finds the words of a text without markup in the stretch of source that it was read from.
  init(of text: String, in source: SourceText, _ range: Range<Int>) {
    self.source = source
    words = WordScanner.words(in: text)
    let written = WordScanner.words(
      in: source.bytes, TextRange(range.lowerBound, range.upperBound))
    var ids: [String: Int] = [:]
    func id(_ key: String) -> Int {
      if let id = ids[key] { return id }
      ids[key] = ids.count
      return ids.count - 1
    }
    let bytes = Array(text.utf8)
    let pairs = SequenceAlignment.pairs(
      words.map { id(WordKey.key(of: bytes, $0)) },
      written.map { id(WordKey.key(of: source.bytes, $0)) })
    var found = [Int](repeating: -1, count: words.count)
    for pair in pairs { found[pair.left] = written[pair.right].lower }
    var last = range.lowerBound
    for index in found.indices {
      if found[index] < 0 { found[index] = last }
      last = found[index]
    }
    starts = found
  }

  /// The number of words.
  package var count: Int { words.count }

  /// Where the k-th word begins, from 0, as `WordScanner` counts words in the text.
  ///
  /// A word that markup or an entity runs through has the place of the word before it.
  package func place(ofWord index: Int) -> Place {
    guard let last = starts.indices.last else { return Place(source.path) }
    return source.place(at: starts[max(0, min(index, last))])
  }

  /// Where the word begins that holds or follows a byte of the text.
  package func place(atByte offset: Int) -> Place {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].upper <= offset { low = middle + 1 } else { high = middle }
    }
    return place(ofWord: low)
  }

  private static func closingBracket(from start: Int, _ source: SourceText) -> Int {
    var depth = 0
    var at = start
    while at < source.bytes.count {
      switch source.bytes[at] {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"):
        if depth == 0 { return at }
        depth -= 1
      default: break
      }
      at += 1
    }
    return source.bytes.count
  }

  private static func endOfParagraph(from start: Int, _ source: SourceText) -> Int {
    var line = source.line(at: start)
    while line < source.lineCount {
      let next = source.range(ofLine: line + 1)
      let hasText = source.bytes[next].contains { $0 != 32 && $0 != 9 && $0 != 62 }
      if !hasText { break }
      line += 1
    }
    return source.range(ofLine: line).upperBound
  }
}
