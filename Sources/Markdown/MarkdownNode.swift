/// A piece of a Markdown text: a block or an inline, with what lies in it.
///
/// The kinds are those of CommonMark 0.29 with the tables, strikethrough (`~~`) and footnotes of
/// GitHub's cmark. No smart punctuation: the text is the writer's own.
package struct MarkdownNode: Hashable, Sendable {
  /// What it is.
  package var kind: Kind
  /// The text of `text`, `code`, `codeBlock`, `htmlBlock` and `htmlInline`; empty for all others.
  ///
  /// Escapes and entities are resolved, but for HTML, which is as written. A code block ends in a
  /// line feed.
  package var literal: String
  /// What lies in it, in order of the text; empty for a leaf.
  package var children: [MarkdownNode]
  /// The line of the file on which it begins, from 1.
  ///
  /// Exact for blocks; an inline's counts the line breaks before it in its block, which is too
  /// little after a link or a code span that itself runs over several lines.
  package var line: Int
  /// The line of the file on which it ends, at least `line`; for an inline, where it begins.
  package var endLine: Int

  /// What a node is.
  package enum Kind: Hashable, Sendable {
    /// The whole text; its children are blocks, footnote definitions last.
    case document
    /// A paragraph; its children are inlines.
    case paragraph
    /// A heading of level 1 to 6; its children are inlines.
    case heading(level: Int)
    /// A block quote; its children are blocks.
    case blockQuote
    /// A list of items; `start` is the first number of an ordered one, else 0. In a tight list
    /// the paragraphs of items are shown without space between them.
    case list(ordered: Bool, start: Int, tight: Bool)
    /// An item of a list; its children are blocks.
    case item
    /// Code as a block; `info` is what stands after the fence, empty for indented code.
    case codeBlock(info: String)
    /// A block of raw HTML, comments included, as written.
    case htmlBlock
    /// A line across the page.
    case thematicBreak
    /// A table; its children are rows, and `alignments` has one for each column.
    case table(alignments: [Alignment])
    /// A row of a table.
    case tableRow(isHeader: Bool)
    /// A cell of a table; its children are inlines.
    case tableCell
    /// A footnote, moved to the end of the document in the order of first reference, under the
    /// number of that order. A footnote that nothing refers to is in no tree.
    case footnoteDefinition(name: String)
    /// A reference to a footnote, by the number of its definition.
    case footnoteReference(name: String)
    /// Words, in `literal`.
    case text
    /// The end of a line inside a paragraph.
    case softBreak
    /// A line break that the writer asked for.
    case lineBreak
    /// Code in a line, in `literal`.
    case code
    /// A raw HTML tag or comment in a line, in `literal`.
    case htmlInline
    /// Emphasis.
    case emphasis
    /// Strong emphasis.
    case strong
    /// Struck out.
    case strikethrough
    /// A link; `destination` is as written, never checked; `title` is empty when there is none.
    case link(destination: String, title: String)
    /// An image; its children are the description.
    case image(destination: String, title: String)
  }

  /// How a column of a table is set.
  package enum Alignment: String, Hashable, Sendable {
    /// As the reader's program likes.
    case none
    /// To the left.
    case left
    /// To the middle.
    case center
    /// To the right.
    case right
  }

  /// Makes a node.
  package init(
    _ kind: Kind, literal: String = "", children: [MarkdownNode] = [], line: Int = 1,
    endLine: Int? = nil
  ) {
    self.kind = kind
    self.literal = literal
    self.children = children
    self.line = line
    self.endLine = max(line, endLine ?? line)
  }

  /// The words in it without markup: a line break is a space, blocks are parted by line feeds,
  /// raw HTML and footnote references are left out, an image gives its description.
  package var plainText: String {
    switch kind {
    case .text, .code, .codeBlock: return literal
    case .softBreak, .lineBreak: return " "
    case .htmlBlock, .htmlInline, .footnoteReference, .thematicBreak: return ""
    default:
      var text = ""
      for child in children {
        let piece = child.plainText
        if child.isBlock, !text.isEmpty, !piece.isEmpty { text += "\n" }
        text += piece
      }
      return text
    }
  }

  /// Whether it is a block rather than a part of a line.
  package var isBlock: Bool {
    switch kind {
    case .document, .paragraph, .heading, .blockQuote, .list, .item, .codeBlock, .htmlBlock,
      .thematicBreak, .table, .tableRow, .tableCell, .footnoteDefinition:
      true
    case .footnoteReference, .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong,
      .strikethrough, .link, .image:
      false
    }
  }
}
