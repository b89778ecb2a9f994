internal import Model

/// Finds footnotes that nothing refers to: the parser leaves them out, so their words would be
/// lost without a sign.
enum FootnoteCheck {
  static func check(_ source: SourceText, from line: Int, _ diagnostics: inout [Diagnostic]) {
    var definitions: [(name: String, offset: Int)] = []
    var counts: [String: Int] = [:]
    guard line <= source.lineCount else { return }
    var at = source.range(ofLine: line).lowerBound
    let bytes = source.bytes
    while at + 2 < bytes.count {
      guard bytes[at] == UInt8(ascii: "["), bytes[at + 1] == UInt8(ascii: "^"),
        let end = bytes[(at + 2)...].prefix(200).firstIndex(where: { [93, 91, 10].contains($0) }),
        bytes[end] == UInt8(ascii: "]"), end > at + 2
      else {
        at += 1
        continue
      }
      let name = source.text(at + 2..<end).lowercased()
      let start = source.range(ofLine: source.line(at: at)).lowerBound
      let isDefinition =
        end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: ":")
        && bytes[start..<at].allSatisfy { $0 == 32 || $0 == 62 }
      if isDefinition { definitions.append((name, at)) } else { counts[name, default: 0] += 1 }
      at = end + 1
    }
    for definition in definitions where counts[definition.name] == nil {
      diagnostics.append(
        .warning(
          .footnoteUnused, at: source.place(at: definition.offset),
          "footnote '\(definition.name)' is not published, since nothing refers to it",
          fixes: ["put [^\(definition.name)] where it belongs", "remove it"]))
    }
  }
}
