import JSON
import Testing

@Suite struct JSONScannerTests {
  private func describe(_ member: JSONScanner.Member, _ bytes: [UInt8]) -> String {
    let key = String(decoding: bytes[member.key], as: UTF8.self)
    let value = String(decoding: bytes[member.value], as: UTF8.self)
    return "\(key)=\(member.kind):\(value)\(member.hasEscapes ? "!" : "")"
  }

  @Test func givesMembersAsTheyStand() throws {
    let bytes = Array(
      #"xx {"a":"é\n" , "b":[1, "two"],"c":-3,"d":null,"e":{"f":[]},"g":1.0} yy"#.utf8)
    var scanner = JSONScanner()
    try scanner.scanObject(bytes.span, in: 2..<(bytes.count - 2))
    #expect(
      scanner.members.map { describe($0, bytes) } == [
        #"a=string:é\n!"#, #"b=array:[1, "two"]"#, "c=integer:-3", "d=null:null",
        #"e=object:{"f":[]}"#, "g=number:1.0",
      ])
    #expect(scanner.end == bytes.count - 3)
    try scanner.scanArray(bytes.span, in: scanner.members[1].value)
    #expect(scanner.elements.map { describe($0, bytes) } == ["=integer:1", "=string:two"])
  }

  @Test(arguments: [
    (#"[1]"#, "1:1: an object begins with '{'"),
    (#"{"a":1} x"#, "1:9: nothing follows the object"),
    (#"{"a":1,"a":2}"#, "1:8: a key stands once in an object"),
    (#"{"a":1,"\u0061":2}"#, "1:8: a key stands once in an object"),
    (#"{"a":1"#, "1:7: ',' or '}' follows a member"),
    (#"{"a":[1"#, "1:8: ',' or ']' follows an element"),
  ])
  func refuses(_ text: String, _ description: String) throws {
    let bytes = Array(text.utf8)
    var scanner = JSONScanner()
    let failure = #expect(throws: JSONFailure.self) {
      try scanner.scanObject(bytes.span, in: 0..<bytes.count)
    }
    #expect(failure?.description == description)
    #expect(scanner.members.isEmpty)
  }

  @Test(
    arguments: [
      ("0", 0), ("-12", -12), ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
      ("9223372036854775808", nil), ("-9223372036854775809", nil), ("1.0", nil), ("", nil),
      ("-", nil),
    ] as [(String, Int?)])
  func readsIntegers(_ text: String, _ value: Int?) {
    let bytes = Array(text.utf8)
    #expect(JSONScanner.integer(0..<bytes.count, of: bytes.span) == value)
  }

  /// Quotation mark, backslash and two-byte letters at every offset of the eight-byte steps.
  @Test func agreesWithTheParserAtEveryAlignment() throws {
    for first in 0..<20 {
      for middle in ["", "é", "\\\"", "😀", "\\u00e9", "\u{7F}"] {
        let inside =
          String(repeating: "x", count: first) + middle + String(repeating: "é", count: first % 3)
        let bytes = Array("{\"k\":\"\(inside)\"}".utf8)
        var scanner = JSONScanner()
        try scanner.scanObject(bytes.span, in: 0..<bytes.count)
        let member = try #require(scanner.members.first)
        #expect(String(decoding: bytes[member.value], as: UTF8.self) == inside)
        #expect(
          try JSONParser.parse(bytes)
            == ["k": .string(JSONText.string(member.value, of: bytes.span))])
      }
    }
  }
}
