internal import JSON
package import Model

/// Reads the JSON that `JSONTranscriptWriter` writes, back into the same transcript.
package enum JSONTranscriptReader {
  /// Reads a transcript.
  ///
  /// - Throws: `ReadFailure` when the bytes are no JSON, of another layout, or hold a range that
  ///   does not lie in the text.
  package static func read(_ bytes: [UInt8], path: String) throws(ReadFailure) -> Transcript {
    let value: JSONValue
    do throws(JSONFailure) {
      value = try JSONParser.parse(bytes)
    } catch {
      throw ReadFailure(
        "json-broken", at: Place(path), "JSON breaks off or breaks its grammar",
        explanation: "\(error)", fixes: ["write the transcript again"])
    }
    guard value["format"]?.string == "verbatim-transcript",
      value["version"]?.integer == JSONTranscriptWriter.version,
      let transcript = transcript(value)
    else {
      throw ReadFailure(
        "json-layout", at: Place(path), "JSON is no transcript of a layout that is read",
        fixes: ["write the transcript again with this version"])
    }
    return transcript
  }

  private static func transcript(_ value: JSONValue) -> Transcript? {
    guard let interview = value["interview"]?.string, let language = value["language"]?.string,
      let text = value["text"]?.string, let hash = value["hash"]?.string,
      let turns = value["turns"]?.array, let marks = value["marks"]?.array,
      let times = value["times"]?.array
    else { return nil }
    var transcript = Transcript(interview: interview, language: language)
    transcript.text = Array(text.utf8)
    transcript.hash = hash
    let size = transcript.text.count
    for value in turns {
      guard let range = range(value["range"], size), let speaker = speaker(value["speaker"]) else {
        return nil
      }
      var turn = Turn(
        range: range, speaker: speaker, label: value["label"]?.string,
        line: value["line"]?.integer)
      turn.continues = value["continues"]?.bool ?? false
      transcript.turns.append(turn)
    }
    for value in marks {
      guard let offset = value["offset"]?.integer, (0...size).contains(offset),
        let kind = value["kind"]?.string.flatMap({ Mark.Kind(rawValue: $0) }),
        let text = value["text"]?.string
      else { return nil }
      transcript.marks.append(Mark(offset: offset, kind: kind, text: text))
    }
    for value in times {
      guard let range = range(value["range"], size), let start = value["start"]?.integer,
        let end = value["end"]?.integer, let isExact = value["exact"]?.bool
      else { return nil }
      transcript.timing.spans.append(
        Timing.Span(range: range, start: start, end: end, isExact: isExact))
    }
    return transcript
  }

  private static func range(_ value: JSONValue?, _ size: Int) -> TextRange? {
    guard let bounds = value?.array, bounds.count == 2, let lower = bounds[0].integer,
      let upper = bounds[1].integer, lower >= 0, lower <= upper, upper <= size
    else { return nil }
    return TextRange(lower, upper)
  }

  private static func speaker(_ value: JSONValue?) -> Speaker? {
    guard let value else { return nil }
    if let ids = value["participants"]?.array { return .participants(ids.compactMap(\.string)) }
    if let id = value["proxy"]?.string, let absent = value["for"]?.string {
      return .proxy(speaker: id, for: absent)
    }
    if value["interviewer"]?.bool == true { return .interviewer }
    if let label = value["other"]?.string { return .other(label) }
    if let label = value["unknown"] { return .unknown(label.string) }
    return nil
  }
}
