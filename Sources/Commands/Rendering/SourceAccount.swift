internal import JSON
internal import Model

/// What a reader did with a source, for people and for programs.
enum SourceAccount {
  /// One line: what went in, what came out, what was left out and why.
  static func line(_ source: SourceFile) -> String {
    let account = source.account
    var text = "\(source.path): \(source.format) as \(source.role.rawValue)"
    if source.role == .notes { return text }
    text += ", \(account.encoding)\(account.encodingIsGuessed ? " (guessed)" : "")"
    text += ", \(grouped(account.unitsIn)) in, \(grouped(account.unitsOut)) out"
    for omission in account.omissions {
      text += "; left out \(grouped(omission.count)) \(omission.reason)"
      if omission.words > 0 { text += " (\(counted(omission.words, "word")))" }
    }
    return text
  }

  /// The same as JSON.
  static func json(_ source: SourceFile) -> JSONValue {
    [
      "path": .string(source.path), "hash": .string(source.hash),
      "role": .string(source.role.rawValue), "format": .string(source.format),
      "encoding": .string(source.account.encoding),
      "encodingIsGuessed": .bool(source.account.encodingIsGuessed),
      "bytesIn": .integer(source.account.bytesIn), "unitsIn": .integer(source.account.unitsIn),
      "unitsOut": .integer(source.account.unitsOut),
      "omissions": .array(
        source.account.omissions.map {
          [
            "reason": .string($0.reason), "count": .integer($0.count),
            "words": .integer($0.words),
          ]
        }),
    ]
  }
}
