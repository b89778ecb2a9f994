package import Model

/// Writes a transcript as TTML, in the text profile of IMSC 1.1 (W3C, 2018).
///
/// Two lines at the bottom of the picture; the speaker of a caption is its agent.
package enum TTMLWriter: TranscriptWriter {
  /// The format's name.
  package static let format = "ttml"

  /// Writes a transcript.
  ///
  /// - Throws: `WriteFailure.withoutTimes` when no word has a time.
  package static func write(
    _ transcript: Transcript, names: SpeakerNames
  ) throws(WriteFailure) -> Written {
    let cutter = try CueCutter(transcript, format: "TTML")
    var agents: [String] = []
    var agentOfTurn: [Int: Int] = [:]
    for cue in cutter.cues where agentOfTurn[cue.turn] == nil {
      guard let name = names.name(of: transcript.turns[cue.turn].speaker) else { continue }
      let number = agents.firstIndex(of: name) ?? agents.count
      if number == agents.count { agents.append(name) }
      agentOfTurn[cue.turn] = number
    }
    var bytes = head(transcript.language, agents)
    for cue in cutter.cues {
      let agent = agentOfTurn[cue.turn].map { " ttm:agent=\"a\($0 + 1)\"" } ?? ""
      let times = "begin=\"\(time(cue.start))\" end=\"\(time(cue.end))\""
      bytes += Array("      <p \(times)\(agent)>".utf8)
      bytes += Array(cue.lines.map { XMLText.escaped($0) }.joined(separator: Array("<br/>".utf8)))
      bytes += Array("</p>\n".utf8)
    }
    bytes += Array("    </div>\n  </body>\n</tt>\n".utf8)
    return cutter.written(bytes)
  }

  private static func head(_ language: String, _ agents: [String]) -> [UInt8] {
    // "xml:lang shall be specified" (TTML 2, 10.3.1.3); empty means that it is not known.
    let tag = language == "und" ? "" : language
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" \
      xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xmlns:tts="http://www.w3.org/ns/ttml#styling" \
      ttp:contentProfiles="http://www.w3.org/ns/ttml/profile/imsc1.1/text" ttp:timeBase="media" \
      xml:lang="\(XMLText.escaped(tag))">
        <head>

      """
    if !agents.isEmpty {
      text += "    <metadata>\n"
      for (number, name) in agents.enumerated() {
        let escaped = XMLText.escaped(name)
        text += "      <ttm:agent xml:id=\"a\(number + 1)\" type=\"person\">"
        text += "<ttm:name type=\"full\">\(escaped)</ttm:name></ttm:agent>\n"
      }
      text += "    </metadata>\n"
    }
    text += """
          <styling>
            <style xml:id="s" tts:color="white" tts:backgroundColor="black" \
      tts:fontFamily="proportionalSansSerif" tts:fontSize="100%" tts:textAlign="center"/>
          </styling>
          <layout>
            <region xml:id="r" tts:origin="10% 80%" tts:extent="80% 15%" tts:displayAlign="after" \
      tts:showBackground="whenActive"/>
          </layout>
        </head>
        <body style="s" region="r">
          <div>

      """
    return Array(text.utf8)
  }

  private static func time(_ milliseconds: Int) -> String {
    ClockText.time(milliseconds, mark: ".")
  }
}
