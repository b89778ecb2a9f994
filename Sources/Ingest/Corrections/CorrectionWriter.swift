internal import JSON
package import Model

/// Writes corrections as lines of their log.
package enum CorrectionWriter {
  /// The line of a correction, line feed included, and its id; `id` and `place` of what is given
  /// do not count.
  ///
  /// `salt` is at least 32 random characters, new for each correction.
  package static func line(
    for correction: Correction, salt: String
  ) -> (id: String, bytes: [UInt8]) {
    var members = JSONObject()
    if !correction.of.isEmpty { members["of"] = .array(correction.of.map { .string($0) }) }
    members["at"] = .string(correction.at)
    members["by"] = .string(correction.by)
    if let now = correction.now {
      members["text"] = .string(correction.text)
      members["range"] = [.integer(correction.range.lower), .integer(correction.range.upper)]
      members["exact"] = .string(correction.exact)
      members["prefix"] = .string(correction.prefix)
      members["suffix"] = .string(correction.suffix)
      members["now"] = .string(now)
    }
    members["note"] = correction.note.map { .string($0) }
    if correction.now != nil || correction.note != nil { members["salt"] = .string(salt) }
    let id = CorrectionForm.id(of: members)
    let line = JSONObject([.init(key: "id", value: .string(id))] + members.members)
    return (id, JSONWriter().bytes(of: .object(line)) + [10])
  }
}
