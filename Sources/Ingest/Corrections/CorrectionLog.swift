internal import JSON
package import Model

/// Reads the corrections of an interview: `Corpus/corrections/INTERVIEW.NAME.jsonl`, one a line.
///
/// Equal lines count once, so that logs can be merged line by line. What cannot be read is an
/// error, and every other line still counts.
package struct CorrectionLog: Sendable {
  /// The corrections in the order of their lines; those whose words were erased are not among them.
  package private(set) var corrections: [Correction] = []
  /// What was wrong.
  package private(set) var diagnostics: [Diagnostic] = []

  private let path: String
  private var ids: Set<String> = []

  /// The most bytes of a line.
  private static let lineLimit = 1 << 16

  /// Reads a log; `path` is what diagnostics call it.
  package init(_ bytes: [UInt8], path: String) {
    self.path = path
    var number = 0
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { $0 > 32 }) else { continue }
      read(Array(line), number)
    }
  }

  private mutating func read(_ line: [UInt8], _ number: Int) {
    let place = Place(path, line: number)
    guard line.count <= Self.lineLimit, let object = (try? JSONParser.parse(line))?.object else {
      refuse("correction-not-json", place, "Line is no JSON object of at most 64 KiB")
      return
    }
    guard let id = object["id"]?.string, let at = object["at"]?.string,
      let by = object["by"]?.string, !by.isEmpty
    else {
      refuse("correction-missing-member", place, "A correction has `id`, `at` and `by`")
      return
    }
    if object["words"]?.string == nil || object["exact"] != nil {
      guard CorrectionForm.id(of: object) == id else {
        refuse(
          "correction-changed", place, "Correction is not what its id says; it was changed by hand")
        return
      }
    }
    guard ids.insert(id).inserted else { return }
    let of = object["of"]?.array?.compactMap(\.string) ?? []
    // The words are gone, and with them what the correction did.
    if object["words"] != nil, object["exact"] == nil { return }
    guard let now = object["now"]?.string else {
      guard !of.isEmpty else {
        refuse("correction-missing-member", place, "A correction has `now`, or `of` to take back")
        return
      }
      corrections.append(
        Correction(
          id: id, of: of, at: at, by: by, text: "", range: TextRange(0, 0), exact: "", now: nil,
          note: object["note"]?.string, place: place))
      return
    }
    guard let text = object["text"]?.string, let exact = object["exact"]?.string, !exact.isEmpty,
      let bounds = object["range"]?.array?.compactMap(\.integer), bounds.count == 2,
      0 <= bounds[0], bounds[0] < bounds[1], Self.areWords(now), Self.areWords(exact)
    else {
      refuse(
        "correction-wrong-member", place,
        "`text`, `range`, `exact` and `now` must name words of one turn, and none may be empty")
      return
    }
    corrections.append(
      Correction(
        id: id, of: of, at: at, by: by, text: text, range: TextRange(bounds[0], bounds[1]),
        exact: exact, prefix: object["prefix"]?.string ?? "",
        suffix: object["suffix"]?.string ?? "", now: now, note: object["note"]?.string,
        place: place))
  }

  /// Whether a text can be words of a turn: something to read, no control characters, no blank at
  /// either end.
  package static func areWords(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    return first > 32 && last > 32 && text.unicodeScalars.allSatisfy { $0.value >= 32 }
  }

  private mutating func refuse(_ id: String, _ place: Place, _ summary: String) {
    diagnostics.append(
      .error(
        id, at: place, summary, explanation: "Nothing is corrected by this line.",
        fixes: ["restore the line from an older copy", "take the line out"]))
  }
}
