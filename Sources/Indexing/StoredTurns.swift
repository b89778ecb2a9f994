package import Model

/// Turns of an interview that follow one another, with their words.
package struct StoredTurns: Hashable, Sendable {
  /// The turns; their ranges count in the whole canonical text.
  package let turns: [Turn]
  /// Their words joined by line feeds, UTF-8.
  private let text: [UInt8]

  init(turns: [Turn], text: [UInt8]) {
    self.turns = turns
    self.text = text
  }

  /// The words in a range of the canonical text; `nil` when it goes beyond these turns.
  package func words(in range: TextRange) -> String? {
    guard let base = turns.first?.range.lower, range.lower >= base,
      range.upper - base <= text.count
    else { return nil }
    return String(decoding: text[range.lower - base..<range.upper - base], as: UTF8.self)
  }
}
