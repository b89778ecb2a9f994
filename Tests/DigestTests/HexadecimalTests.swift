import Digest
import Testing

@Suite struct HexadecimalTests {
  @Test func writesTwoLowerCaseDigitsAByte() {
    #expect(Hexadecimal.encode([]) == "")
    #expect(Hexadecimal.encode([0x00, 0x0F, 0xA0, 0xFF]) == "000fa0ff")
    for byte in UInt8.min...UInt8.max {
      let text = Hexadecimal.encode([byte])
      #expect(text.utf8.count == 2 && UInt8(text, radix: 16) == byte && text == text.lowercased())
    }
  }
}
