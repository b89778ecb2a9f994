internal import JSON
internal import Model

/// Writes events as lines of a coding log.
package enum CodingEventWriter {
  /// The line of an event, with its id and the line feed at its end.
  ///
  /// Members stand in the order of the contract; those without a value are left out.
  package static func line(for event: CodingEvent) -> (id: String, bytes: [UInt8]) {
    var members = JSONObject()
    members["after"] = .array(event.after.map { .string($0) })
    members["of"] = event.of.map { .string($0) }
    members["at"] = .string(event.at)
    members["by"] = .string(event.by)
    members["act"] = .string(event.act.rawValue)
    members["interview"] = event.interview.map { .string($0) }
    members["text"] = event.text.map { .string($0) }
    members["range"] = event.range.map { [.integer($0.lower), .integer($0.upper)] }
    members["exact"] = event.exact.map { .string($0) }
    members["prefix"] = event.prefix.map { .string($0) }
    members["suffix"] = event.suffix.map { .string($0) }
    members["salt"] = event.salt.map { .string($0) }
    members["code"] = event.code.map { .string($0) }
    members["memo"] = event.memo.map { .string($0) }
    return line(for: members)
  }

  /// The line of an event whose words and salt are erased, or `nil` when it is no event that can
  /// be read, or has none.
  ///
  /// Its id stays what it was: the hash of the words takes their place.
  package static func erased(_ line: [UInt8]) -> [UInt8]? {
    var form = CanonicalForm()
    guard let value = try? JSONParser.parse(line), let object = value.object,
      (try? form.read(line.span, 0..<line.count)) != nil, form.has(.salt) || form.hasWords
    else { return nil }
    let hash = form.hashOfWords(line.span)
    var members = JSONObject()
    for member in object.members {
      switch member.key {
      case "exact", "prefix", "suffix", "memo": continue
      case "salt": members["words"] = .string(hash.hexadecimal)
      default: members.members.append(member)
      }
    }
    if members["words"] == nil { members["words"] = .string(hash.hexadecimal) }
    return JSONWriter().bytes(of: .object(members)) + [10]
  }

  private static func line(for members: JSONObject) -> (id: String, bytes: [UInt8]) {
    let content = JSONWriter().bytes(of: .object(members))
    var form = CanonicalForm()
    // What the writer made is JSON, so reading it back does not fail.
    try? form.read(content.span, 0..<content.count)
    let id = form.id(content.span).hexadecimal
    var line = Array("{\"id\":\"\(id)\",".utf8)
    line += content.dropFirst()
    line.append(10)
    return (id, line)
  }
}
