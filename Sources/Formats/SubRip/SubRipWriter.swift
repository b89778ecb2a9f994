package import Model

/// Writes a transcript as SubRip, the speaker's name before the first cue of each turn.
package enum SubRipWriter: TranscriptWriter {
  /// The format's name.
  package static let format = SubRipReader.format

  /// Writes a transcript.
  ///
  /// - Throws: `WriteFailure.withoutTimes` when no word has a time.
  package static func write(
    _ transcript: Transcript, names: SpeakerNames
  ) throws(WriteFailure) -> Written {
    let cutter = try CueCutter(transcript, format: "SubRip")
    var bytes: [UInt8] = []
    for (number, cue) in cutter.cues.enumerated() {
      if number > 0 { bytes.append(10) }
      let times =
        "\(ClockText.time(cue.start, mark: ",")) --> \(ClockText.time(cue.end, mark: ","))"
      bytes += Array("\(number + 1)\n\(times)\n".utf8)
      if cue.startsTurn, let name = names.name(of: transcript.turns[cue.turn].speaker) {
        bytes += Array("\(name): ".utf8)
      }
      bytes += Array(cue.lines.joined(separator: [10]))
      bytes.append(10)
    }
    return cutter.written(
      bytes, losing: ["the language", "which names are labels: the format has only text"])
  }
}
