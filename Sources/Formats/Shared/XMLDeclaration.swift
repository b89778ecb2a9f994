/// The XML declaration at the start of a source in an encoding that holds ASCII.
enum XMLDeclaration {
  /// The encoding it names, or `nil` when there is no declaration or it names none; what no name of
  /// an encoding can be (XML 1.0, production 81) is none.
  ///
  /// White space before it, which XML forbids and real files have, is passed over.
  static func encoding(of bytes: [UInt8]) -> String? {
    guard let start = bytes.firstIndex(where: { $0 > 32 }),
      bytes[start...].starts(with: "<?xml".utf8),
      let end = bytes[start...].prefix(512).firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let declaration = bytes[start..<end]
    guard let key = declaration.firstRange(of: Array("encoding".utf8)) else { return nil }
    let rest = declaration[key.upperBound...]
    guard
      let open = rest.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }),
      let close = rest[(open + 1)...].firstIndex(of: rest[open])
    else { return nil }
    let name = rest[(open + 1)..<close]
    let isName = name.allSatisfy { byte in
      (byte | 32) &- 97 < 26 || byte &- 48 < 10 || "._-".utf8.contains(byte)
    }
    return name.isEmpty || !isName ? nil : String(decoding: name, as: UTF8.self)
  }
}
