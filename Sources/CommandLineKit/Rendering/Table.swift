/// Rows of cells in aligned columns, two spaces apart.
package struct Table: Hashable, Sendable {
  /// On which side a column's cells stand.
  package enum Alignment: Hashable, Sendable {
    /// Words.
    case left
    /// Numbers.
    case right
  }

  private let alignments: [Alignment]
  private var rows: [[StyledText]] = []

  /// Makes an empty table; a row has as many cells as there are alignments.
  package init(_ alignments: [Alignment]) { self.alignments = alignments }

  /// Whether it has no rows.
  package var isEmpty: Bool { rows.isEmpty }

  /// Adds a row of headings.
  package mutating func add(headings: [String]) {
    add(headings.map { StyledText($0, .heading) })
  }

  /// Adds a row; missing cells are empty.
  package mutating func add(_ cells: [StyledText]) {
    rows.append(cells + Array(repeating: "", count: max(0, alignments.count - cells.count)))
  }

  /// The rows as lines, without spaces at their ends.
  package func lines(indent: Int = 0) -> StyledText {
    let widths = alignments.indices.map { column in
      rows.reduce(0) { max($0, $1[column].width) }
    }
    var result = StyledText()
    for row in rows {
      let last = row.lastIndex { $0.width > 0 } ?? 0
      var line = StyledText(String(repeating: " ", count: indent))
      for column in alignments.indices where column <= last {
        let padding = String(repeating: " ", count: widths[column] - row[column].width)
        if alignments[column] == .right { line += StyledText(padding) }
        line += row[column]
        guard column < last else { continue }
        line += StyledText((alignments[column] == .left ? padding : "") + "  ")
      }
      result += line + "\n"
    }
    return StyledText(result.merged.runs)
  }
}
