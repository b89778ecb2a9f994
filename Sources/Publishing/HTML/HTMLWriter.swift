/// Turns nodes into HTML5, escaping each value once, for the place where it stands.
///
/// A line feed separates elements that stand side by side as blocks; nothing is added where white
/// space would be seen, so the text of the page is the text of the nodes.
package struct HTMLWriter {
  private var output: [UInt8] = []

  /// The bytes of a whole document whose root is an `html` element, doctype first.
  package static func document(_ root: HTMLNode) -> [UInt8] {
    var writer = HTMLWriter()
    writer.output.append(contentsOf: "<!doctype html>\n".utf8)
    writer.write(root)
    writer.output.append(Self.newline)
    return writer.output
  }

  /// The text of some nodes, as it would stand in a document.
  package static func fragment(_ nodes: [HTMLNode]) -> String {
    var writer = HTMLWriter()
    for node in nodes { writer.write(node) }
    return String(decoding: writer.output, as: UTF8.self)
  }

  private mutating func write(_ node: HTMLNode) {
    switch node {
    case .text(let text): escape(text, inAttribute: false)
    case .element(let tag, let attributes, let content):
      precondition(!tag.isVoid || content.isEmpty, "a void element has no content")
      open(tag, attributes)
      if tag.isVoid { return }
      let isBroken = !content.isEmpty && content.allSatisfy { !$0.isInline }
      for child in content {
        if isBroken { output.append(Self.newline) }
        write(child)
      }
      if isBroken { output.append(Self.newline) }
      output.append(contentsOf: "</".utf8)
      output.append(contentsOf: tag.rawValue.utf8)
      output.append(UInt8(ascii: ">"))
    }
  }

  private mutating func open(_ tag: HTMLTag, _ attributes: [HTMLAttribute]) {
    output.append(UInt8(ascii: "<"))
    output.append(contentsOf: tag.rawValue.utf8)
    for (number, attribute) in attributes.enumerated() {
      precondition(
        attributes[..<number].allSatisfy { $0.name != attribute.name },
        "an element has no two attributes of one name")
      output.append(UInt8(ascii: " "))
      output.append(contentsOf: attribute.name.utf8)
      if attribute.value.isEmpty { continue }
      output.append(contentsOf: "=\"".utf8)
      escape(attribute.value, inAttribute: true)
      output.append(UInt8(ascii: "\""))
    }
    output.append(UInt8(ascii: ">"))
  }

  /// Writes text so that no reader of HTML takes any of it for markup.
  ///
  /// NUL and other control characters, which HTML forbids even as references, become U+FFFD.
  private mutating func escape(_ text: String, inAttribute: Bool) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\"") where inAttribute: output.append(contentsOf: "&quot;".utf8)
      case 0x0d: output.append(contentsOf: "&#13;".utf8)
      case 0x00...0x08, 0x0b, 0x0c, 0x0e...0x1f, 0x7f:
        output.append(contentsOf: "\u{fffd}".utf8)
      default: output.append(byte)
      }
    }
  }

  private static let newline = UInt8(ascii: "\n")
}
