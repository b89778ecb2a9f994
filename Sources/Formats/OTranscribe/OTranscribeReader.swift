internal import JSON
package import Model

/// Reads files of oTranscribe (`.otr`): JSON that holds a transcript as HTML with time marks.
package enum OTranscribeReader {
  /// The format's name.
  package static let format = "otr"

  /// Whether a text that is JSON is such a file, by the names of its members.
  static func isOne(_ text: [UInt8]) -> Bool {
    let start = String(decoding: text.prefix(1 << 16), as: UTF8.self)
    return start.contains("\"media-time\"") || start.contains("\"media-source\"")
      || start.contains("class=\\\"timestamp\\\"")
  }

  /// Reads a file.
  ///
  /// - Throws: `ReadFailure` when it is no JSON, or holds no text.
  package static func read(
    _ source: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    let text = try TextDecoding.decode(source, path: path)
    let value: JSONValue
    do throws(JSONFailure) {
      value = try JSONParser.parse(text.bytes)
    } catch {
      throw ReadFailure(
        "otr-damaged", at: Place(path), "file of oTranscribe is no well-formed JSON",
        fixes: ["export it again from oTranscribe", "copy its text into a plain text file"])
    }
    guard let html = value["text"]?.string else {
      throw ReadFailure(
        "otr-without-text", at: Place(path), "file of oTranscribe holds no text",
        explanation: "Its member `text` is missing.", fixes: ["export it again from oTranscribe"])
    }
    var reading = Reading(format: format, kind: .transcript)
    reading.account.bytesIn = source.count
    reading.account.encoding = text.encoding
    let content = OTranscribeText(Array(html.utf8))
    var lines = SourceLine.lines(of: content.bytes.span)
    for index in lines.indices {
      // Each line is a paragraph of the editor, and its number is of no line of the file.
      lines[index].startsParagraph = true
      lines[index].number = 0
    }
    var assembler = TurnAssembler(reading, path: path, options: options)
    return assembler.read(lines, of: content.bytes.span)
  }
}
