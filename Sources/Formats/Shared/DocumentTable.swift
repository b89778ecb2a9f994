/// Tells tables that are transcripts: a column of words beside one of speakers or of times.
struct DocumentTable {
  /// The column that holds the words.
  let words: Int
  /// The column that holds the speakers; `nil` when there is none.
  let speakers: Int?
  /// The column that holds the times; `nil` when there is none.
  let times: Int?
  /// How many rows at the top are headings.
  let headings: Int

  /// Looks at a table's cells as text; `nil` when the table is no transcript.
  init?(_ rows: [[String]]) {
    let width = rows.map(\.count).max() ?? 0
    guard width >= 2, rows.count >= 2 else { return nil }
    let headings = Self.isHeading(rows[0]) ? 1 : 0
    let body = rows[headings...]
    guard !body.isEmpty else { return nil }
    func cells(_ column: Int) -> [String] {
      body.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
    }
    let columns = (0..<width).map { cells($0) }
    let sizes = columns.map { $0.reduce(0) { $0 + WordCount.words($1) } }
    guard let longest = sizes.indices.max(by: { sizes[$0] < sizes[$1] }), sizes[longest] > 0 else {
      return nil
    }
    self.headings = headings
    words = longest
    let others = columns.indices.filter { $0 != longest && !columns[$0].isEmpty }
    times = others.first { columns[$0].allSatisfy(Self.isTime) }
    let namedSpeakers = rows[0].indices.first {
      headings == 1 && $0 != longest && Self.speakerHeadings.contains(rows[0][$0].lowercased())
    }
    let timeColumn = times
    speakers =
      namedSpeakers
      ?? others.first { column in
        column != timeColumn && column < longest
          && Self.areSpeakers(columns[column], of: body.count)
      }
    guard speakers != nil || times != nil else { return nil }
  }

  private static let speakerHeadings: Set<String> = [
    "speaker", "name", "who", "participant", "locuteur", "locutrice", "intervenant", "nom", "qui",
  ]
  private static let otherHeadings: Set<String> = [
    "time", "timestamp", "timecode", "text", "transcript", "words", "utterance", "notes", "comment",
    "temps", "heure", "texte", "transcription", "propos", "remarques", "line", "ligne", "#", "no.",
  ]

  private static func isHeading(_ row: [String]) -> Bool {
    let names = row.filter { !$0.isEmpty }.map { $0.lowercased() }
    return names.count >= 2
      && names.allSatisfy { speakerHeadings.contains($0) || otherHeadings.contains($0) }
  }

  private static func isTime(_ cell: String) -> Bool {
    let bytes = Array(cell.utf8)
    return TranscriptTime(bytes.span, at: 0, before: bytes.count)?.next == bytes.count
  }

  /// Few names, each short, at least one of them more than once or with a colon.
  private static func areSpeakers(_ cells: [String], of rows: Int) -> Bool {
    guard !cells.isEmpty else { return false }
    let names = Set(cells.map { LabelTable.key(of: $0) })
    let areShort = cells.allSatisfy { cell in
      let bytes = Array(cell.utf8)
      let end = bytes.last == UInt8(ascii: ":") ? bytes.count - 1 : bytes.count
      return end > 0 && end <= 60 && LabelShape.isName(bytes.span, 0, end)
        && cell.unicodeScalars.contains { $0.properties.isAlphabetic }
    }
    let haveColons = cells.allSatisfy { $0.hasSuffix(":") }
    return areShort && (haveColons || names.count * 2 <= cells.count)
  }
}
