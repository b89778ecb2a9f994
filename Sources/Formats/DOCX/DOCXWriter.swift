internal import Archive
package import Model

/// Writes a transcript as a Word document (ECMA-376) to read, correct and send back.
///
/// A paragraph a turn: its time, the speaker's name, the words. Names and times have styles of their
/// own, by which `DOCXReader` knows them again whatever the words look like. The same transcript
/// gives the same bytes.
package enum DOCXWriter: TranscriptWriter {
  /// The format's name.
  package static let format = DOCXReader.format

  /// Writes a transcript.
  ///
  /// - Throws: `WriteFailure.notPacked` when memory is short.
  package static func write(
    _ transcript: Transcript, names: SpeakerNames
  ) throws(WriteFailure) -> Written {
    let (turns, losses) = WrittenTurn.turns(of: transcript, names: names)
    // Above turns without names nothing would tell a title from what is said.
    let hasTitle = !transcript.interview.isEmpty && turns.contains { $0.name != nil }
    var body: [UInt8] = []
    if hasTitle { body += paragraph("Title", run(Array(transcript.interview.utf8))) }
    for turn in turns { body += paragraph("Turn", runs(of: turn)) }
    let members = [
      ("[Content_Types].xml", DOCXTemplate.contentTypes),
      ("_rels/.rels", DOCXTemplate.packageRelationships),
      ("word/document.xml", DOCXTemplate.document(body)),
      ("word/_rels/document.xml.rels", DOCXTemplate.documentRelationships),
      ("word/styles.xml", DOCXTemplate.styles(language: transcript.language)),
      ("word/footer1.xml", DOCXTemplate.footer),
    ]
    do throws(ArchiveFailure) {
      return Written(bytes: try ArchiveWriter.write(members), losses: losses)
    } catch {
      throw .notPacked(format: "Word document")
    }
  }

  private static func runs(of turn: WrittenTurn) -> [UInt8] {
    var runs: [UInt8] = []
    if let start = turn.start {
      runs += run(Array("[\(ClockText.time(start))]".utf8), style: DOCXTemplate.timeStyle)
      runs += run([32])
    }
    if let name = turn.name {
      runs += run(Array("\(name):".utf8), style: DOCXTemplate.speakerStyle)
      runs += run([32])
    }
    return runs + run(turn.words)
  }

  private static func paragraph(_ style: String, _ runs: [UInt8]) -> [UInt8] {
    Array("<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>".utf8) + runs
      + Array("</w:p>\n".utf8)
  }

  private static func run(_ text: [UInt8], style: String? = nil) -> [UInt8] {
    let properties = style.map { "<w:rPr><w:rStyle w:val=\"\($0)\"/></w:rPr>" } ?? ""
    return Array("<w:r>\(properties)<w:t xml:space=\"preserve\">".utf8) + XMLText.escaped(text)
      + Array("</w:t></w:r>".utf8)
  }
}
