internal import JSON
package import Model

/// Reads YouTube's json3 captions: `{"events":[{"tStartMs":0,"segs":[{"utf8":"so"}]}]}`.
///
/// The same model as srv3 in other clothes: an event is a row, a segment a word, `aAppend` the row
/// that scrolls the window.
package enum JSON3Reader {
  /// The format's name.
  package static let format = "json3"

  /// Whether a text that is JSON is such a file, by the names of its members.
  static func isOne(_ text: [UInt8]) -> Bool {
    let start = String(decoding: text.prefix(1 << 16), as: UTF8.self)
    return start.contains("\"events\"")
      && (start.contains("\"tStartMs\"") || start.contains("\"wireMagic\""))
  }

  /// Reads a whole file.
  ///
  /// - Throws: `ReadFailure` when it is no JSON, or holds no events.
  package static func read(
    _ source: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    let text = try TextDecoding.decode(source, path: path)
    let value: JSONValue
    do throws(JSONFailure) {
      value = try JSONParser.parse(text.bytes)
    } catch {
      throw ReadFailure(
        "json3-damaged", at: Place(path, line: error.line, column: error.column),
        "captions in json3 that are no well-formed JSON",
        fixes: ["download them again", "give another of the formats that YouTube has"])
    }
    guard let events = value["events"]?.array else {
      throw ReadFailure(
        "json3-without-events", at: Place(path), "captions in json3 without their member `events`",
        fixes: ["give the file as it was downloaded"])
    }
    var window = WindowRows(format: format, bytes: source.count)
    var unreadable = 0
    for event in events {
      // An event without segments makes a window and shows nothing.
      guard let segments = event["segs"]?.array else { continue }
      window.open(
        start: milliseconds(event["tStartMs"]), duration: milliseconds(event["dDurationMs"]),
        appends: milliseconds(event["aAppend"]) == 1, line: 0)
      let isWhole = segments.count == 1 && segments[0].object?.members.count == 1
      for segment in segments {
        guard let words = segment["utf8"]?.string else {
          unreadable += 1
          continue
        }
        // Captions that a person wrote have no words with times of their own.
        if !isWhole { window.openWord(after: milliseconds(segment["tOffsetMs"]) ?? 0) }
        window.append(Array(words.utf8).span)
        window.closeWord()
      }
      window.closeRow()
    }
    window.close()
    if unreadable > 0 {
      window.rows.reading.account.leaveOut("segments without text", count: unreadable)
    }
    window.rows.finish(
      path, encoding: text.encoding, isGuessed: text.isGuessed, [], declared: options.labels)
    return window.rows.reading
  }

  /// A whole number, which older files write as a string.
  private static func milliseconds(_ value: JSONValue?) -> Int? {
    value?.integer ?? value?.string.flatMap { Int($0) }
  }
}
