package import Model

/// Reads the XML of f4 (audiotranskription): a transcript in plain text, in one attribute.
package enum F4Reader {
  /// The format's name.
  package static let format = "f4"

  /// Reads a file.
  ///
  /// Time marks, `#00:00:06-8#`, end their turn, as in text that f4 exports.
  /// - Throws: `ReadFailure` when the bytes are no text, or it holds no transcript.
  package static func read(
    _ bytes: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    let text = try TextDecoding.decode(bytes, path: path)
    guard let content = F4Content(text.bytes) else {
      throw ReadFailure(
        "f4-without-transcript", at: Place(path), "file of f4 holds no <content content=\"…\">",
        explanation: "f4 keeps the transcript in that attribute.",
        fixes: ["export it again from f4, as text", "copy the file again; it may be cut off"])
    }
    var reading = Reading(format: format, kind: .transcript)
    reading.account.bytesIn = bytes.count
    reading.account.encoding = text.encoding
    reading.account.encodingIsGuessed = text.isGuessed
    if let warning = TextDecoding.warning(about: text, path: path) {
      reading.diagnostics.append(warning)
    }
    var lines = SourceLine.lines(of: content.text.span)
    for index in lines.indices { lines[index].number += content.line - 1 }
    var assembler = TurnAssembler(reading, path: path, options: options)
    return assembler.read(lines, of: content.text.span)
  }
}
