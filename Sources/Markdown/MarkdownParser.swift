internal import CCMarkGFM

/// Reads Markdown, by cmark-gfm: CommonMark with tables, strikethrough and footnotes.
package enum MarkdownParser {
  /// The longest text that is read, in UTF-8 bytes: a hundred times a long topic page.
  package static let sizeLimit = 1 << 21
  /// The deepest nesting that is read, in levels below the document.
  package static let depthLimit = 64

  /// Registers the extensions once; cmark keeps them in a global list that is not locked.
  private static let areExtensionsRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: Markdown; NUL characters become U+FFFD, as CommonMark asks.
  ///   - firstLine: the line of the file on which the text begins, from 1.
  /// - Returns: the document node.
  /// - Throws: `MarkdownFailure` when the text is longer or nested deeper than the limits.
  package static func parse(
    _ text: String, firstLine: Int = 1
  ) throws(MarkdownFailure) -> MarkdownNode {
    var text = text
    let size = text.utf8.count
    guard size <= sizeLimit else { throw .tooLong(bytes: size, limit: sizeLimit) }
    if let line = NestingGuard.firstTooDeep(text, limit: depthLimit) {
      throw .tooDeep(line: line + firstLine - 1, limit: depthLimit)
    }
    guard areExtensionsRegistered else { throw .outOfMemory }
    let options = CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
    guard let parser = unsafe cmark_parser_new(options) else { throw .outOfMemory }
    defer { unsafe cmark_parser_free(parser) }
    for name in ["table", "strikethrough"] {
      if let known = unsafe cmark_find_syntax_extension(name) {
        unsafe cmark_parser_attach_syntax_extension(parser, known)
      }
    }
    text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe cmark_parser_feed(parser, characters.baseAddress, characters.count)
      }
    }
    guard let root = unsafe cmark_parser_finish(parser) else { throw .outOfMemory }
    defer { unsafe cmark_node_free(root) }
    var walk = MarkdownWalk(firstLine: firstLine, depthLimit: depthLimit)
    return unsafe try walk.copy(root)
  }
}
