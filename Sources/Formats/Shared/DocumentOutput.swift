/// The paragraphs of a document in reading order, those of tables gathered by row and cell.
struct DocumentOutput {
  /// A part of the document.
  enum Block {
    /// A paragraph outside tables.
    case paragraph(DocumentParagraph)
    /// A table: rows of cells of paragraphs.
    case table([[[DocumentParagraph]]])
  }

  /// What was found, in order.
  private(set) var blocks: [Block] = []
  private var rows: [[[DocumentParagraph]]] = []
  private var depth = 0
  private var open: DocumentParagraph?

  /// Adds a paragraph to the cell or the document that is open; a paragraph whose end was deleted
  /// waits for the next.
  mutating func add(_ paragraph: DocumentParagraph) {
    var paragraph = paragraph
    if let before = open {
      // Two words do not become one because a reviewer deleted the end between them.
      let isApart = before.isInitial || before.bytes.last.map { $0 <= 32 } ?? true
      let words = paragraph.wholeText
      let follows = words.first.map { $0 <= 32 } ?? true
      paragraph.bytes = before.bytes + (isApart || follows ? [] : [32]) + words
      (paragraph.label, paragraph.time) = (before.label, before.time)
      paragraph.isHeading = before.isHeading
      open = nil
    }
    if paragraph.joinsNext {
      open = paragraph
    } else {
      emit(paragraph)
    }
  }

  /// A table begins; one within another is part of its cell.
  mutating func beginTable() {
    flush()
    if depth == 0 { rows = [] }
    depth += 1
  }

  /// A row begins.
  mutating func beginRow() { if depth == 1 { rows.append([]) } }

  /// A cell begins.
  mutating func beginCell() {
    if depth == 1, !rows.isEmpty { rows[rows.count - 1].append([]) }
  }

  /// A cell ends.
  mutating func endCell() { flush() }

  /// A row ends.
  mutating func endRow() { flush() }

  /// A table ends.
  mutating func endTable() {
    flush()
    depth = max(0, depth - 1)
    if depth == 0 {
      blocks.append(.table(rows))
      rows = []
    }
  }

  /// Ends the document.
  mutating func finish() { flush() }

  private mutating func flush() {
    if let paragraph = open { emit(paragraph) }
    open = nil
  }

  private mutating func emit(_ paragraph: DocumentParagraph) {
    if depth > 0, let row = rows.indices.last, let cell = rows[row].indices.last {
      rows[row][cell].append(paragraph)
    } else {
      blocks.append(.paragraph(paragraph))
    }
  }
}
