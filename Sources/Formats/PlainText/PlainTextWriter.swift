package import Model

/// Writes a transcript as plain text: `[00:01:23] Name: words`, an empty line between turns.
package enum PlainTextWriter: TranscriptWriter {
  /// The format's name.
  package static let format = PlainTextReader.format

  /// Writes a transcript; a turn without a time has none, one of nobody known has no name.
  package static func write(
    _ transcript: Transcript, names: SpeakerNames
  ) throws(WriteFailure) -> Written {
    var bytes: [UInt8] = []
    var nameless = 0
    for turn in transcript.turns {
      if !bytes.isEmpty { bytes += [10, 10] }
      if let time = transcript.interval(of: turn.range) {
        bytes += Array("[\(ClockText.time(time.start))] ".utf8)
      }
      if let name = names.name(of: turn.speaker) {
        bytes += Array("\(name): ".utf8)
      } else {
        nameless += 1
      }
      bytes += MarkedText.bytes(of: turn, in: transcript)
    }
    if !bytes.isEmpty { bytes.append(10) }
    var losses: [String] = []
    if !transcript.timing.spans.isEmpty {
      losses.append("times within turns, and fractions of a second")
    }
    if nameless > 0 {
      losses.append("\(nameless) turn(s) of nobody known stand without a name")
    }
    return Written(bytes: bytes, losses: losses)
  }
}
