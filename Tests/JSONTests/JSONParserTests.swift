import JSON
import Testing

@Suite struct JSONParserTests {
  @Test func readsEveryKindOfValue() throws {
    let text = #"""
       {"a": null, "b": [true, false, [], {}], "c": -12, "d": 1.5e3, "é": "x\"\\\/\b\f\n\r\tA\u00e9\ud83d\ude00"}
      """#
    #expect(
      try JSONParser.parse(Array(text.utf8)) == [
        "a": nil, "b": [true, false, [], [:]], "c": -12, "d": 1500.0,
        "é": "x\"\\/\u{8}\u{C}\n\r\tAé😀",
      ])
  }

  @Test(arguments: [
    ("9223372036854775807", JSONValue.integer(.max)),
    ("-9223372036854775808", .integer(.min)),
    ("9223372036854775808", .number(9_223_372_036_854_775_808)),
    ("0", 0), ("-0", .number(-0.0)), ("0.5", 0.5), ("1E2", 100.0), ("1e-2", 0.01),
    ("\u{FEFF}\"\"", ""), (" [ 1 , 2 ] ", .array([1, 2])), (#""\u0000""#, "\0"),
  ])
  func reads(_ text: String, as value: JSONValue) throws {
    #expect(try JSONParser.parse(Array(text.utf8)) == value)
  }

  @Test(arguments: [
    ("", 1, 1, "a value follows"),
    ("  ", 1, 3, "a value follows"),
    ("tru", 1, 1, "a value is JSON"),
    ("nulL", 1, 1, "a value is JSON"),
    ("'a'", 1, 1, "a value is JSON"),
    ("-", 1, 2, "a value is JSON"),
    ("01", 1, 1, "a number begins with no further 0"),
    ("1.", 1, 3, "a digit follows a decimal point"),
    ("1e+", 1, 4, "an exponent has a digit"),
    ("1e999", 1, 1, "a number fits 64 bits"),
    ("1 2", 1, 3, "nothing follows the value"),
    ("[1,\n 2,]", 2, 4, "a value is JSON"),
    ("[1 2]", 1, 4, "',' or ']' follows an element"),
    ("{\"a\":1,}", 1, 8, "a member begins with a key in quotation marks"),
    ("{\"a\" 1}", 1, 6, "':' follows a key"),
    ("{\"a\":1 \"b\":2}", 1, 8, "',' or '}' follows a member"),
    ("{\"a\":1,\n\"\\u0061\":2}", 2, 1, "a key stands once in an object"),
    ("\"abc", 1, 5, "a string ends with a quotation mark"),
    ("\"a\nb\"", 1, 3, "a control character in a string is escaped"),
    ("\"\\x\"", 1, 2, "one of \"\\/bfnrtu follows a backslash"),
    ("\"\\u12g4\"", 1, 2, "four hexadecimal digits follow '\\u'"),
    ("\"\\ud800\"", 1, 2, "surrogates stand in pairs, high before low"),
    ("\"\\ud800\\u0041\"", 1, 2, "surrogates stand in pairs, high before low"),
    ("\"\\udc00\"", 1, 2, "surrogates stand in pairs, high before low"),
    ("\"\\", 1, 2, "an escape is complete"),
  ])
  func refuses(_ text: String, line: Int, column: Int, reason: String) throws {
    let failure = #expect(throws: JSONFailure.self) { try JSONParser.parse(Array(text.utf8)) }
    #expect(failure?.description == "\(line):\(column): \(reason)")
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC3], [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80],
      [0xF0, 0x8F, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xE2, 0x82],
      [0xF0, 0x9F, 0x98, 0x41],
    ] as [[UInt8]])
  func refusesIllFormedUTF8(_ bytes: [UInt8]) throws {
    let failure = #expect(throws: JSONFailure.self) {
      try JSONParser.parse(Array("\"123456789é".utf8) + bytes + Array("\"".utf8))
    }
    #expect(failure?.description == "1:13: a string is well-formed UTF-8")
  }

  @Test func keepsKeysThatAreOnlyCanonicallyEquivalent() throws {
    let object = try #require(
      try JSONParser.parse(Array("{\"\u{E9}\":1,\"e\u{301}\":2}".utf8)).object)
    #expect(object["\u{E9}"] == 1)
    #expect(object["e\u{301}"] == 2)
  }

  @Test func refusesWhatIsTooDeep() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array(repeating: UInt8(ascii: "["), count: depth)
        + Array(repeating: UInt8(ascii: "]"), count: depth)
    }
    _ = try JSONParser.parse(nested(128))
    let failure = #expect(throws: JSONFailure.self) { try JSONParser.parse(nested(100_000)) }
    #expect(
      failure?.description == "1:129: arrays and objects stand at most 128 within one another")
    var scanner = JSONScanner()
    let line = Array("{\"a\":".utf8) + nested(100_000)
    let scanned = #expect(throws: JSONFailure.self) {
      try scanner.scanObject(line.span, in: 0..<line.count)
    }
    #expect(
      scanned?.description == "1:133: arrays and objects stand at most 128 within one another")
  }

  @Test func failsAtEveryTruncationAndSurvivesEveryChangedByte() throws {
    let whole = Array(#"{"a":[1,-2.5e1,"é\ud83d\ude00\n",true],"b":{"c":null}}"#.utf8)
    for count in 0..<whole.count {
      #expect(throws: JSONFailure.self) { try JSONParser.parse(Array(whole[..<count])) }
    }
    // What still is JSON after the change reads back from what is written of it.
    for index in whole.indices {
      for byte in UInt8.min...UInt8.max {
        var changed = whole
        changed[index] = byte
        guard let value = try? JSONParser.parse(changed) else { continue }
        #expect(try JSONParser.parse(JSONWriter().bytes(of: value)) == value)
      }
    }
  }
}
