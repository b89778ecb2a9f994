/// Gathers paragraphs into the cells and rows that RTF marks only by their ends.
struct RTFTables {
  /// Takes the paragraphs and tables, in order.
  private(set) var output = DocumentOutput()
  private var cell: [DocumentParagraph] = []
  private var isInTable = false
  private var isInRow = false

  /// Adds a paragraph that has ended, in a table or outside.
  mutating func add(_ paragraph: DocumentParagraph, inTable: Bool) {
    if inTable {
      cell.append(paragraph)
    } else {
      endTable()
      output.add(paragraph)
    }
  }

  /// A cell ends.
  mutating func endCell() {
    if !isInTable { output.beginTable() }
    if !isInRow { output.beginRow() }
    (isInTable, isInRow) = (true, true)
    output.beginCell()
    for paragraph in cell { output.add(paragraph) }
    output.endCell()
    cell.removeAll()
  }

  /// A row ends.
  mutating func endRow() {
    if !cell.isEmpty { endCell() }
    if isInRow { output.endRow() }
    isInRow = false
  }

  /// Ends the document.
  mutating func finish() {
    endTable()
    output.finish()
  }

  private mutating func endTable() {
    endRow()
    if isInTable { output.endTable() }
    isInTable = false
  }
}
