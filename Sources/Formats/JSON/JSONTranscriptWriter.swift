internal import JSON
package import Model

/// Writes a transcript as JSON (RFC 8259), whole: turns, marks and times.
///
/// Offsets are UTF-8 bytes of `text`, end exclusive; times are milliseconds of the recording.
package enum JSONTranscriptWriter: TranscriptWriter {
  /// The format's name.
  package static let format = "json"
  /// The version of the layout.
  package static let version = 1

  /// Writes a transcript; nothing is lost.
  package static func write(
    _ transcript: Transcript, names: SpeakerNames
  ) throws(WriteFailure) -> Written {
    var object = JSONObject()
    object["format"] = .string("verbatim-transcript")
    object["version"] = .integer(version)
    object["interview"] = .string(transcript.interview)
    object["language"] = .string(transcript.language)
    object["hash"] = .string(transcript.hash)
    object["text"] = .string(String(decoding: transcript.text, as: UTF8.self))
    object["turns"] = .array(transcript.turns.map { turn($0, in: transcript, names) })
    object["marks"] = .array(transcript.marks.map(mark))
    object["times"] = .array(transcript.timing.spans.map(span))
    var bytes = JSONWriter(layout: .pretty).bytes(of: .object(object))
    bytes.append(10)
    return Written(bytes: bytes)
  }

  private static func turn(
    _ turn: Turn, in transcript: Transcript, _ names: SpeakerNames
  ) -> JSONValue {
    var object = JSONObject()
    object["range"] = .array([.integer(turn.range.lower), .integer(turn.range.upper)])
    if let name = names.name(of: turn.speaker) { object["name"] = .string(name) }
    object["speaker"] = speaker(turn.speaker)
    if let label = turn.label { object["label"] = .string(label) }
    if let line = turn.line { object["line"] = .integer(line) }
    if turn.continues { object["continues"] = .bool(true) }
    if let interval = transcript.interval(of: turn.range) {
      object["start"] = .integer(interval.start)
      object["end"] = .integer(interval.end)
      object["interpolated"] = .bool(interval.isInterpolated)
    }
    return .object(object)
  }

  private static func speaker(_ speaker: Speaker) -> JSONValue {
    var object = JSONObject()
    switch speaker {
    case .participants(let ids): object["participants"] = .array(ids.map { .string($0) })
    case .proxy(let id, let absent):
      object["proxy"] = .string(id)
      object["for"] = .string(absent)
    case .interviewer: object["interviewer"] = .bool(true)
    case .other(let label): object["other"] = .string(label)
    case .unknown(let label): object["unknown"] = label.map { .string($0) } ?? .null
    }
    return .object(object)
  }

  private static func mark(_ mark: Mark) -> JSONValue {
    var object = JSONObject()
    object["offset"] = .integer(mark.offset)
    object["kind"] = .string(mark.kind.rawValue)
    object["text"] = .string(mark.text)
    return .object(object)
  }

  private static func span(_ span: Timing.Span) -> JSONValue {
    var object = JSONObject()
    object["range"] = .array([.integer(span.range.lower), .integer(span.range.upper)])
    object["start"] = .integer(span.start)
    object["end"] = .integer(span.end)
    object["exact"] = .bool(span.isExact)
    return .object(object)
  }
}
