/// What a pointer of TEI points at.
enum TEIReference {
  /// The id in `#id`, `file.xml#id` or, as P4 has it, `id`.
  static func id(_ reference: some StringProtocol) -> String {
    guard let sign = reference.lastIndex(of: "#") else { return String(reference) }
    return String(reference[reference.index(after: sign)...])
  }

  /// The ids in a list of pointers.
  static func ids(_ list: String) -> [String] {
    list.split(whereSeparator: \.isWhitespace).map { id($0) }.filter { !$0.isEmpty }
  }
}
