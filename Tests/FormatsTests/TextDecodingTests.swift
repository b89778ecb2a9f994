import Formats
import Testing

@Suite struct TextDecodingTests {
  private func decode(_ bytes: [UInt8]) throws -> (String, String, Bool) {
    let text = try TextDecoding.decode(bytes, path: "a")
    return (String(decoding: text.bytes, as: UTF8.self), text.encoding, text.isGuessed)
  }

  @Test func readsEachByteOrderMark() throws {
    let text = "Aé€🙂"
    #expect(try decode([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == (text, "UTF-8", false))
    let units = Array(text.utf16)
    #expect(
      try decode([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
        == (text, "UTF-16LE", false))
    #expect(
      try decode([0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
        == (text, "UTF-16BE", false))
    let scalars = text.unicodeScalars.map(\.value)
    func bytes(_ value: UInt32) -> [UInt8] {
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
    #expect(
      try decode([0, 0, 0xFE, 0xFF] + scalars.flatMap { bytes($0) }) == (text, "UTF-32BE", false))
    #expect(
      try decode([0xFF, 0xFE, 0, 0] + scalars.flatMap { bytes($0).reversed() })
        == (text, "UTF-32LE", false))
  }

  @Test func guessesUTF16WithoutAMark() throws {
    let units = Array("Hello é".utf16)
    #expect(
      try decode(units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }) == (
        "Hello é", "UTF-16LE", true
      ))
    #expect(
      try decode(units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }) == (
        "Hello é", "UTF-16BE", true
      ))
  }

  @Test(arguments: [
    ("windows-1251", [0xCF, 0xF0] as [UInt8], "Пр"), ("WINDOWS-1250", [0x9A, 0xF5], "šő"),
    ("iso-8859-1", [0x93, 0xE9], "“é"), ("ISO-8859-15", [0xA4], "€"), ("ISO-8859-2", [0xB1], "ą"),
    ("ISO-8859-5", [0xD0], "а"), ("ISO-8859-9", [0xFD], "ı"),
  ])
  func readsDeclaredEncodings(name: String, bytes: [UInt8], text: String) throws {
    let head = "<?xml version=\"1.0\" encoding='\(name)' ?>"
    let decoded = try TextDecoding.decode(Array(head.utf8) + bytes, path: "a")
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == head + text)
    #expect(!decoded.isGuessed)
  }

  @Test func guessesCyrillicWhereMostLettersAreBeyondASCII() throws {
    #expect(
      try decode([0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x20, 0x61]) == (
        "Привет a", "windows-1251", true
      ))
  }

  @Test func guessesEveryCharacterOfWindows1252() throws {
    let (text, encoding, isGuessed) = try decode(
      Array("abcdefghijklmnopqrstuvwxyzabcdefghi".utf8) + (0x82...0x8C).map { UInt8($0) } + [0xFF])
    #expect(
      (text, encoding, isGuessed) == (
        "abcdefghijklmnopqrstuvwxyzabcdefghi‚ƒ„…†‡ˆ‰Š‹Œÿ", "windows-1252", true
      ))
    #expect(throws: ReadFailure.self) { try decode(Array("abcdefgh".utf8) + [0x81, 0xFF]) }
  }
}
