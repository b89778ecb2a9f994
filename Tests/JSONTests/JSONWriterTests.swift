import JSON
import Testing

@Suite struct JSONWriterTests {
  private let value: JSONValue = [
    "b": [1, -2, 0.1, true, false, nil, [], [:]], "a": ["z": "é", "y": [["x": 1]]],
  ]

  private func text(_ writer: JSONWriter, _ value: JSONValue) -> String {
    String(decoding: writer.bytes(of: value), as: UTF8.self)
  }

  @Test func writesCompactly() {
    #expect(
      text(JSONWriter(), value)
        == #"{"b":[1,-2,0.1,true,false,null,[],{}],"a":{"z":"é","y":[{"x":1}]}}"#)
  }

  @Test func writesPrettily() {
    #expect(
      text(JSONWriter(layout: .pretty, sortsKeys: true), value) == """
        {
          "a": {
            "y": [
              {
                "x": 1
              }
            ],
            "z": "é"
          },
          "b": [
            1,
            -2,
            0.1,
            true,
            false,
            null,
            [],
            {}
          ]
        }
        """)
  }

  @Test func escapesWhatStringsMustEscape() {
    let all = JSONValue.string(
      (0..<0x21).map { String(Unicode.Scalar($0)) }.joined() + "\"\\/</>&\u{2028}\u{2029}\u{7F}😀")
    #expect(
      text(JSONWriter(), all)
        == #""\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"#
        + #"\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d"#
        + #"\u001e\u001f \"\\/</>&"# + "\u{2028}\u{2029}\u{7F}😀\"")
  }

  @Test func escapesForHTML() {
    #expect(
      text(JSONWriter(isForHTML: true), ["</script>": "a & b\u{2028}\u{2029}\u{2027}\u{202A}"])
        == #"{"\u003c/script\u003e":"a \u0026 b\u2028\u2029"# + "\u{2027}\u{202A}\"}")
  }

  @Test(arguments: [
    (JSONValue.integer(.min), "-9223372036854775808"), (.integer(.max), "9223372036854775807"),
    (.number(5), "5.0"), (.number(-0.0), "-0.0"), (.number(0.1 + 0.2), "0.30000000000000004"),
    (.number(1e300), "1e+300"), (.number(.leastNonzeroMagnitude), "5e-324"),
    (.number(.nan), "null"),
    (.number(.infinity), "null"),
  ])
  func writesNumbers(_ value: JSONValue, as expected: String) throws {
    #expect(text(JSONWriter(), value) == expected)
    if expected != "null" { #expect(try JSONParser.parse(Array(expected.utf8)) == value) }
  }

  @Test func sortsKeysByTheirBytes() {
    #expect(
      text(JSONWriter(sortsKeys: true), ["é": 1, "z": 2, "Z": 3, "": 4, "za": 5])
        == #"{"":4,"Z":3,"z":2,"za":5,"é":1}"#)
  }

  @Test(arguments: [JSONWriter.Layout.compact, .pretty])
  func writesWhatReadsBackAsTheSame(_ layout: JSONWriter.Layout) throws {
    let bytes = JSONWriter(layout: layout).bytes(of: value)
    #expect(try JSONParser.parse(bytes) == value)
    #expect(JSONWriter(layout: layout).bytes(of: try JSONParser.parse(bytes)) == bytes)
  }

  @Test func setsAndRemovesMembers() {
    var object = JSONObject()
    object["a"] = 1
    object["b"] = 2
    object["a"] = 3
    object["c"] = nil
    #expect(JSONValue.object(object) == ["a": 3, "b": 2])
    object["a"] = nil
    #expect(object.keys == ["b"])
  }
}
