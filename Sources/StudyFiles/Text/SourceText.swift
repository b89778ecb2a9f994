package import Model

/// A file that a person wrote: well-formed UTF-8 without NUL, and where its lines begin.
///
/// Offsets count UTF-8 bytes from its start, a byte order mark left out; lines end at LF, CR LF or
/// CR, as in CommonMark.
package struct SourceText: Hashable, Sendable {
  /// The path as people will see it.
  package let path: String
  /// The text, UTF-8, without a byte order mark.
  package let bytes: [UInt8]
  /// Where each line begins; never empty.
  private let starts: [Int]

  /// Takes a file's bytes, or says in a diagnostic why they are no text and gives `nil`.
  package init?(_ bytes: [UInt8], path: String, _ diagnostics: inout [Diagnostic]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
    self.path = path
    self.bytes = text
    starts = Self.lineStarts(text)
    do {
      _ = try UTF8Span(validating: text.span)
    } catch {
      diagnostics.append(
        .error(
          .textNotUTF8, at: place(at: error.byteOffsets.lowerBound),
          "UTF-8 ends here; the byte is no part of a character",
          explanation: "Every file that people write in a study is UTF-8.",
          fixes: ["save the file as UTF-8 in your editor"]))
      return nil
    }
    if let nul = text.firstIndex(of: 0) {
      diagnostics.append(
        .error(
          .textHasNUL, at: place(at: nul), "NUL character in a text file",
          explanation: "It may be a binary file or UTF-16 under a text file's name.",
          fixes: ["save the file as UTF-8 in your editor"]))
      return nil
    }
  }

  /// The number of lines; at least 1, and the line after a last line break counts when it has text.
  package var lineCount: Int {
    starts.count > 1 && starts[starts.count - 1] == bytes.count ? starts.count - 1 : starts.count
  }

  /// Where a line's text stands, its line break left out.
  ///
  /// Lines count from 1; a line that is not there is an empty range at the end.
  package func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= starts.count else { return bytes.count..<bytes.count }
    var end = line < starts.count ? starts[line] : bytes.count
    while end > starts[line - 1], bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
    return starts[line - 1]..<end
  }

  /// The text of some lines, from the start of the first to the end of the last.
  package func range(ofLines first: Int, _ last: Int) -> Range<Int> {
    let lower = range(ofLine: first).lowerBound
    return lower..<max(lower, range(ofLine: last).upperBound)
  }

  /// The words between two offsets, which lie on scalar boundaries.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The line, from 1, that holds an offset.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }

  /// The line and column of an offset.
  package func place(at offset: Int) -> Place {
    let line = line(at: offset)
    return Place(path, line: line, column: offset - starts[line - 1] + 1)
  }

  /// The offset of a place in this file; the start of its line when it has no column.
  package func offset(of place: Place) -> Int {
    guard let line = place.line, line >= 1, line <= starts.count else { return 0 }
    return min(bytes.count, starts[line - 1] + (place.column ?? 1) - 1)
  }

  private static func lineStarts(_ text: [UInt8]) -> [Int] {
    var starts = [0]
    for (index, byte) in text.enumerated() {
      if byte == 10 || (byte == 13 && (index + 1 == text.count || text[index + 1] != 10)) {
        starts.append(index + 1)
      }
    }
    return starts
  }
}
