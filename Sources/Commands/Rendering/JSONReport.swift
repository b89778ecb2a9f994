internal import CommandLineKit
internal import JSON
internal import Model

/// Data for programs: a JSON object that begins with its version.
enum JSONReport {
  /// The version of every report's shape; a member added does not change it.
  static let version = 1

  /// Writes a report.
  static func write(_ members: [(String, JSONValue)], on console: any Console) {
    var object = JSONObject([.init(key: "version", value: .integer(version))])
    for (key, value) in members { object[key] = value }
    console.write(bytes: JSONWriter(layout: .pretty).bytes(of: .object(object)) + [0x0A])
  }

  /// The text, or `null`.
  static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// The texts in order.
  static func list(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  /// The stretch of recording in milliseconds, or `null`.
  static func interval(_ interval: Timing.Interval?) -> JSONValue {
    guard let interval else { return .null }
    return [
      "start": .integer(interval.start), "end": .integer(interval.end),
      "interpolated": .bool(interval.isInterpolated),
    ]
  }

  /// The range in UTF-8 bytes, end exclusive, as two numbers.
  static func range(_ range: TextRange) -> JSONValue {
    [.integer(range.lower), .integer(range.upper)]
  }

  /// The diagnostics, sorted, equal ones once; participants' words only when they are to be shown.
  static func diagnostics(_ diagnostics: [Diagnostic], showsText: Bool) -> JSONValue {
    .array(
      Set(diagnostics).sorted().map { diagnostic in
        var object = JSONObject()
        object["id"] = .string(diagnostic.id)
        object["severity"] = .string(diagnostic.severity.rawValue)
        object["path"] = .string(diagnostic.place.path)
        object["line"] = diagnostic.place.line.map { .integer($0) } ?? .null
        object["column"] = diagnostic.place.column.map { .integer($0) } ?? .null
        object["summary"] = .string(diagnostic.summary)
        object["explanation"] = optional(diagnostic.explanation)
        object["fixes"] = list(diagnostic.fixes)
        if showsText { object["words"] = list(diagnostic.words) }
        return .object(object)
      })
  }
}
