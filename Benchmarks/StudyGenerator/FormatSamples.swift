internal import Archive
internal import Formats
internal import Ingest
internal import Model

/// The same invented speech in each format whose reader is measured.
package enum FormatSamples {
  /// The files by name.
  ///
  /// - Parameters:
  ///   - bytes: the size of the TTML document, about; the others are as large as the same words are
  ///     in them.
  ///   - seed: decides every word.
  /// - Returns: names and bytes, in a fixed order.
  /// - Throws: when a writer refuses what a reader read.
  package static func files(
    bytes: Int, seed: UInt64
  ) throws -> [(name: String, bytes: [UInt8])] {
    let ttml = StudyGenerator.captions(bytes: bytes, seed: seed)
    let reading = try FormatRegistry.read(ttml, path: "sample.ttml")
    let table = SpeakerTable(Interview(id: "sample"), names: [:], interviewers: [])
    let transcript = TranscriptAssembly.transcript(
      of: reading, interview: "sample", language: "en", speakers: table)
    return [
      ("sample.ttml", ttml), ("sample.srv3.xml", srv3(transcript)),
      ("sample.vtt", try FormatRegistry.write(transcript, as: "webvtt").bytes),
      ("sample.srt", try FormatRegistry.write(transcript, as: "subrip").bytes),
      ("sample.docx", try docx(transcript)),
    ]
  }

  /// As YouTube writes what it heard: a paragraph a line, an element and a time for each word.
  private static func srv3(_ transcript: Transcript) -> [UInt8] {
    var bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\" ?><timedtext format=\"3\">\n".utf8)
    bytes += Array("<head><ws id=\"0\"/><wp id=\"0\"/></head>\n<body>\n".utf8)
    for span in transcript.timing.spans {
      let start = "<p t=\"\(span.start)\" d=\"\(span.end - span.start)\" w=\"1\">"
      bytes += Array(start.utf8)
      let words = transcript.text[span.range.lower..<span.range.upper].split(separator: 32)
      for (number, word) in words.enumerated() {
        bytes += Array((number == 0 ? "<s ac=\"0\">" : "<s t=\"\(number * 380)\" ac=\"0\"> ").utf8)
        bytes += word
        bytes += Array("</s>".utf8)
      }
      bytes += Array("</p>\n".utf8)
    }
    return bytes + Array("</body>\n</timedtext>\n".utf8)
  }

  /// As a transcriber types it: a paragraph a turn, the label in bold.
  private static func docx(_ transcript: Transcript) throws -> [UInt8] {
    let types = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
      """
    let relations = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
      """
    var body = Array(
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
      """.utf8)
    for turn in transcript.turns {
      body += Array("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">".utf8)
      body += Array("\(turn.label ?? "Speaker"): </w:t></w:r><w:r><w:t>".utf8)
      body += transcript.text[turn.range.lower..<turn.range.upper]
      body += Array("</w:t></w:r></w:p>".utf8)
    }
    body += Array("</w:body></w:document>".utf8)
    return try ArchiveWriter.write([
      ("[Content_Types].xml", Array(types.utf8)), ("_rels/.rels", Array(relations.utf8)),
      ("word/document.xml", body),
    ])
  }
}
