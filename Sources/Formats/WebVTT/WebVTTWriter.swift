package import Model

/// Writes a transcript as WebVTT, each cue in the voice of its speaker.
package enum WebVTTWriter: TranscriptWriter {
  /// The format's name.
  package static let format = WebVTTReader.format

  /// Writes a transcript.
  ///
  /// - Throws: `WriteFailure.withoutTimes` when no word has a time.
  package static func write(
    _ transcript: Transcript, names: SpeakerNames
  ) throws(WriteFailure) -> Written {
    let cutter = try CueCutter(transcript, format: "WebVTT")
    var text = "WEBVTT\n"
    if !transcript.language.isEmpty { text += "\nNOTE language:\(transcript.language)\n" }
    var bytes = Array(text.utf8)
    for cue in cutter.cues {
      let times =
        "\n\(ClockText.time(cue.start, mark: ".")) --> \(ClockText.time(cue.end, mark: "."))\n"
      bytes += Array(times.utf8)
      if let name = names.name(of: transcript.turns[cue.turn].speaker) {
        bytes += Array("<v ".utf8) + escaped(Array(name.utf8)) + [UInt8(ascii: ">")]
      }
      bytes += Array(cue.lines.map { escaped($0) }.joined(separator: [10]))
      bytes.append(10)
    }
    return cutter.written(bytes)
  }

  /// Text in which no tag and no arrow begins.
  private static func escaped(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case 0...31: bytes.append(32)
      default: bytes.append(byte)
      }
    }
    return bytes
  }
}
