internal import Database

/// Takes apart what `Packer` made; bytes that it cannot have made are damage of the file.
struct Unpacker {
  private let bytes: [UInt8]
  private var position = 0

  /// Begins at the first of some bytes.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether everything has been taken.
  var isAtEnd: Bool { position == bytes.count }

  /// Takes a number.
  mutating func number() throws(DatabaseFailure) -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1) }
      shift += 7
    }
    throw Self.damage
  }

  /// Takes a number that says how many of something follow, each of at least one byte.
  mutating func count() throws(DatabaseFailure) -> Int {
    let value = try number()
    guard value >= 0, value <= bytes.count - position else { throw Self.damage }
    return value
  }

  /// Takes a text.
  mutating func text() throws(DatabaseFailure) -> String {
    let count = try count()
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  /// Takes a text that may be missing.
  mutating func optionalText() throws(DatabaseFailure) -> String? {
    try number() == 0 ? nil : try text()
  }

  /// Takes texts in order.
  mutating func texts() throws(DatabaseFailure) -> [String] {
    var texts: [String] = []
    for _ in 0..<(try count()) { texts.append(try text()) }
    return texts
  }

  /// What is thrown for bytes that nothing of ours has packed (SQLITE_CORRUPT).
  static let damage = DatabaseFailure(code: 11, message: "a packed column is damaged", sql: nil)
}
