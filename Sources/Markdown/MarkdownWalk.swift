internal import CCMarkGFM

/// Copies a tree of cmark's into values, without recursion.
struct MarkdownWalk {
  private let firstLine: Int
  private let depthLimit: Int
  /// The nodes that have begun and not ended, outermost first.
  private var open: [MarkdownNode] = []
  /// The line on which the next inline begins: cmark does not count soft and hard breaks.
  private var inlineLine = 1
  /// Footnote definitions met so far: they stand in the order of their numbers and do not say it.
  private var footnotes = 0

  init(firstLine: Int, depthLimit: Int) {
    self.firstLine = firstLine
    self.depthLimit = depthLimit
  }

  /// The tree below a node of cmark's, which stays the caller's.
  mutating func copy(_ root: OpaquePointer) throws(MarkdownFailure) -> MarkdownNode {
    guard let iterator = unsafe cmark_iter_new(root) else { throw .outOfMemory }
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      let event = unsafe cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let current = unsafe cmark_iter_get_node(iterator) else {
        break
      }
      if event == CMARK_EVENT_ENTER {
        let node = unsafe read(current)
        guard open.count <= depthLimit else { throw .tooDeep(line: node.line, limit: depthLimit) }
        open.append(node)
        // "Leaf nodes have no EXIT event" (cmark-gfm.h, on iterators).
        if unsafe !Self.isLeaf(current) { continue }
      }
      let done = open.removeLast()
      guard let parent = open.indices.last else { return done }
      append(done, to: parent)
    }
    // An iterator ends with the root's own exit; without it there was no root.
    throw .outOfMemory
  }

  /// cmark leaves texts in pieces where markup might have been, some of them empty.
  private mutating func append(_ node: MarkdownNode, to parent: Int) {
    if node.kind == .text {
      if node.literal.isEmpty { return }
      if let last = open[parent].children.indices.last, open[parent].children[last].kind == .text {
        open[parent].children[last].literal += node.literal
        return
      }
    }
    open[parent].children.append(node)
  }

  private mutating func read(_ node: OpaquePointer) -> MarkdownNode {
    let kind = unsafe kind(of: node)
    var result = MarkdownNode(kind, literal: unsafe Self.text(cmark_node_get_literal(node)))
    if case .footnoteReference = kind { result.literal = "" }
    if result.isBlock {
      result.line = unsafe max(1, Int(cmark_node_get_start_line(node))) + firstLine - 1
      result.endLine = unsafe max(result.line, endLine(of: node, result))
      inlineLine = result.line
    } else {
      result.line = inlineLine
      result.endLine = inlineLine
      if kind == .softBreak || kind == .lineBreak { inlineLine += 1 }
    }
    return result
  }

  /// cmark closes a rule and raw HTML with the line after them or before.
  private func endLine(of node: OpaquePointer, _ block: MarkdownNode) -> Int {
    switch block.kind {
    case .thematicBreak: block.line
    case .htmlBlock: block.line + block.literal.utf8.count { $0 == 10 } - 1
    default: unsafe Int(cmark_node_get_end_line(node)) + firstLine - 1
    }
  }

  private mutating func kind(of node: OpaquePointer) -> MarkdownNode.Kind {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: return .document
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_HEADING: return unsafe .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_BLOCK_QUOTE: return .blockQuote
    case CMARK_NODE_LIST:
      let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return .list(
        ordered: isOrdered, start: isOrdered ? unsafe Int(cmark_node_get_list_start(node)) : 0,
        tight: unsafe cmark_node_get_list_tight(node) != 0)
    case CMARK_NODE_ITEM: return .item
    case CMARK_NODE_CODE_BLOCK:
      return unsafe .codeBlock(info: Self.text(cmark_node_get_fence_info(node)))
    case CMARK_NODE_HTML_BLOCK: return .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      footnotes += 1
      return .footnoteDefinition(name: String(footnotes))
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      return unsafe .footnoteReference(name: Self.text(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_CODE: return .code
    case CMARK_NODE_HTML_INLINE: return .htmlInline
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LINK:
      return unsafe .link(
        destination: Self.text(cmark_node_get_url(node)),
        title: Self.text(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      return unsafe .image(
        destination: Self.text(cmark_node_get_url(node)),
        title: Self.text(cmark_node_get_title(node)))
    default: return unsafe extensionKind(of: node)
    }
  }

  /// The kind of a node that an extension made, told by its name.
  private func extensionKind(of node: OpaquePointer) -> MarkdownNode.Kind {
    switch unsafe Self.text(cmark_node_get_type_string(node)) {
    case "table":
      let columns = unsafe Int(cmark_gfm_extensions_get_table_columns(node))
      return .table(
        alignments: (0..<columns).map {
          switch unsafe UInt8(truncatingIfNeeded: ccmarkgfm_table_alignment(node, CInt($0))) {
          case UInt8(ascii: "l"): .left
          case UInt8(ascii: "c"): .center
          case UInt8(ascii: "r"): .right
          default: .none
          }
        })
    case "table_header": return .tableRow(isHeader: true)
    case "table_row":
      return unsafe .tableRow(isHeader: cmark_gfm_extensions_get_table_row_is_header(node) != 0)
    case "table_cell": return .tableCell
    case "strikethrough": return .strikethrough
    default: return .text
    }
  }

  private static func isLeaf(_ node: OpaquePointer) -> Bool {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
      CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      true
    default: false
    }
  }

  private static func text(_ characters: UnsafePointer<CChar>?) -> String {
    guard let characters = unsafe characters else { return "" }
    return unsafe String(cString: characters)
  }
}
