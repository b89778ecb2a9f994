/// The encodings of an RTF file's bytes: of the document, and of each font.
struct RTFCodePages {
  /// The name of the document's own encoding.
  private(set) var name = "windows-1252"
  private var document = LegacyEncoding.table(named: "windows-1252")?.scalars
  private var fonts: [Int: [Unicode.Scalar]?] = [:]

  /// Sets the document's encoding by its number (`\ansicpg`).
  mutating func setDocument(_ number: Int) {
    name = "windows-\(number)"
    document = Self.table(number)
  }

  /// Sets a font's encoding by its character set (`\fcharset`).
  mutating func setFont(_ font: Int, _ set: Int) {
    // 1 is whatever the document has.
    guard set != 1 else { return }
    fonts[font] = .some(Self.codePages[set].flatMap { Self.table($0) })
  }

  /// The character of a byte; `nil` when it is in an encoding that is not read.
  func scalar(_ byte: UInt8, font: Int?) -> Unicode.Scalar? {
    if byte < 0x80 { return Unicode.Scalar(byte) }
    let table = font.flatMap { fonts[$0] } ?? document
    guard let scalar = table?[Int(byte) - 0x80], scalar != "\u{FFFD}" else { return nil }
    return scalar
  }

  private static func table(_ number: Int) -> [Unicode.Scalar]? {
    LegacyEncoding.table(named: "windows-\(number)")?.scalars
  }

  /// Windows code pages by character set.
  private static let codePages: [Int: Int] = [
    0: 1252, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251,
    238: 1250,
  ]
}
