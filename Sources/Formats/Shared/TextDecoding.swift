package import Model

/// Turns the bytes of a source into UTF-8 without losing a character silently.
///
/// In this order: a byte order mark, an XML declaration, well-formed UTF-8, UTF-16 without a mark,
/// and windows-1252 as a guess, or windows-1251 where most letters are beyond ASCII. What fits none of them is refused.
package enum TextDecoding {
  /// Decodes a whole source.
  ///
  /// - Throws: `ReadFailure` when the bytes are no text: they hold NUL characters or control
  ///   characters, are ill-formed in the encoding that they declare, or declare one not known.
  package static func decode(_ bytes: [UInt8], path: String) throws(ReadFailure) -> DecodedText {
    var decoded: DecodedText
    if let mark = byteOrderMark(bytes) {
      decoded = try decode(bytes, after: mark.count, as: mark.encoding, path)
    } else if bytes.count >= 4, bytes[0] == 0, bytes[1] == 0x3C, bytes[2] == 0 {
      decoded = try decode(bytes, after: 0, as: "UTF-16BE", path)
    } else if bytes.count >= 4, bytes[0] == 0x3C, bytes[1] == 0, bytes[3] == 0 {
      decoded = try decode(bytes, after: 0, as: "UTF-16LE", path)
    } else if let name = XMLDeclaration.encoding(of: bytes), !name.uppercased().hasPrefix("UTF-16")
    {
      // A declaration that can be read byte by byte is in no UTF-16, whatever it says.
      decoded = try decode(bytes, after: 0, as: name, path)
    } else if isWellFormedUTF8(bytes) {
      decoded = DecodedText(bytes: bytes, encoding: "UTF-8", isGuessed: false)
      if holdsNUL(bytes), let order = UTF16Decoding.guessedOrder(of: bytes) {
        decoded = try decode(bytes, after: 0, as: order, path)
        decoded.isGuessed = true
      }
    } else if bytes.contains(0), let order = UTF16Decoding.guessedOrder(of: bytes) {
      decoded = try decode(bytes, after: 0, as: order, path)
      decoded.isGuessed = true
    } else {
      decoded = try guessLegacy(bytes, path)
    }
    if let nul = ByteSearch.first(0, in: decoded.bytes.span, 0, decoded.bytes.count) {
      throw ReadFailure(
        "text-has-nul", at: Place(path), "NUL character at byte \(nul) of the text; text has none",
        explanation: "The file is damaged, or is no text file.",
        fixes: ["export the file again from the program that made it"])
    }
    return decoded
  }

  /// The warning that an encoding is a guess, or `nil` when it is none.
  package static func warning(about text: DecodedText, path: String) -> Diagnostic? {
    guard text.isGuessed else { return nil }
    return .warning(
      "encoding-guessed", at: Place(path),
      "\(text.encoding) is a guess; nothing in the file declares its encoding",
      explanation: "Accented letters and quotation marks may be wrong.",
      fixes: ["save the file as UTF-8"])
  }

  private static func byteOrderMark(_ bytes: [UInt8]) -> (encoding: String, count: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ("UTF-8", 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return ("UTF-32LE", 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return ("UTF-32BE", 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", 2) }
    return nil
  }

  private static func decode(
    _ bytes: [UInt8], after start: Int, as name: String, _ path: String
  ) throws(ReadFailure) -> DecodedText {
    switch name.uppercased() {
    case "UTF-8", "UTF8":
      let text = start == 0 ? bytes : Array(bytes[start...])
      guard isWellFormedUTF8(text) else { throw illFormed("UTF-8", text, path) }
      return DecodedText(bytes: text, encoding: "UTF-8", isGuessed: false)
    case "UTF-16LE", "UTF-16BE", "UTF-16":
      let isBig = name.uppercased() == "UTF-16BE"
      guard let text = UTF16Decoding.decode(bytes, from: start, isBigEndian: isBig) else {
        throw illFormed("UTF-16", bytes, path)
      }
      return DecodedText(bytes: text, encoding: isBig ? "UTF-16BE" : "UTF-16LE", isGuessed: false)
    case "UTF-32LE", "UTF-32BE":
      let isBig = name.uppercased() == "UTF-32BE"
      guard let text = UTF32Decoding.decode(bytes, from: start, isBigEndian: isBig) else {
        throw illFormed("UTF-32", bytes, path)
      }
      return DecodedText(bytes: text, encoding: isBig ? "UTF-32BE" : "UTF-32LE", isGuessed: false)
    default:
      guard let table = LegacyEncoding.table(named: name) else {
        throw ReadFailure(
          "encoding-unknown", at: Place(path, line: 1),
          "'\(name.prefix(40))' is no encoding that is read",
          explanation: "Read are UTF-8, UTF-16, UTF-32, windows-125x and ISO-8859-x.",
          fixes: ["save the file as UTF-8"])
      }
      guard let text = legacy(bytes, table.scalars) else {
        throw illFormed(table.name, bytes, path)
      }
      return DecodedText(bytes: text, encoding: table.name, isGuessed: false)
    }
  }

  private static func guessLegacy(
    _ bytes: [UInt8], _ path: String
  ) throws(ReadFailure) -> DecodedText {
    let shape = UTF8Shape(of: bytes)
    // Text of windows-1252 hardly ever forms a UTF-8 sequence by chance; a file with more
    // sequences than stray bytes is damaged UTF-8, and reading it otherwise would garble it all.
    if shape.sequences > shape.strays { throw illFormed("UTF-8", bytes, path) }
    let hasControls = bytes.contains { $0 < 32 && !(9...13).contains($0) && $0 != 0x1A && $0 != 0 }
    let isCyrillic = bytes.count { $0 >= 0xC0 } > bytes.count { ($0 | 32) &- 97 < 26 }
    let guess = LegacyEncoding.table(named: isCyrillic ? "windows-1251" : "windows-1252")
    guard !hasControls, !bytes.contains(0), let guess, let text = legacy(bytes, guess.scalars)
    else {
      throw ReadFailure(
        "not-text", at: Place(path), "bytes that are no text in UTF-8, UTF-16 or windows-1252",
        explanation: "The content is no format that is read, and no plain text either.",
        fixes: ["export the transcript as DOCX, plain text, WebVTT or SubRip"])
    }
    return DecodedText(bytes: text, encoding: guess.name, isGuessed: true)
  }

  private static func legacy(_ bytes: [UInt8], _ upper: [Unicode.Scalar]) -> [UInt8]? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 4)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        let scalar = upper[Int(byte) - 0x80]
        guard scalar != "\u{FFFD}" else { return nil }
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return text
  }

  private static func holdsNUL(_ bytes: [UInt8]) -> Bool {
    ByteSearch.first(0, in: bytes.span, 0, bytes.count) != nil
  }

  private static func isWellFormedUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  private static func illFormed(
    _ encoding: String, _ bytes: [UInt8], _ path: String
  ) -> ReadFailure {
    var line: Int?
    if encoding == "UTF-8", let at = UTF8Shape(of: bytes).firstStray {
      line = 1 + bytes[..<at].count { $0 == UInt8(ascii: "\n") }
    }
    return ReadFailure(
      "text-ill-formed", at: Place(path, line: line),
      "\(encoding) is broken here; a character is cut or has no meaning",
      explanation: "Reading on would lose or change a letter of what was said.",
      fixes: [
        "save the file again as UTF-8 from the program that made it",
        "copy the file again; it may have been cut off",
      ])
  }
}
