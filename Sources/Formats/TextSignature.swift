/// The beginnings by which formats made of text are told.
enum TextSignature {
  /// What a text is by its first line; `nil` when nothing speaks against plain text.
  static func content(of text: [UInt8], from first: Int) -> Sniffer.Content? {
    let end = text[first...].firstIndex { $0 == 10 || $0 == 13 } ?? text.count
    let line = String(decoding: text[first..<min(end, first + 400)], as: UTF8.self)
    if line.uppercased().hasPrefix("WEBVTT") { return nil }
    for (start, name) in starts where line.hasPrefix(start) {
      return .unsupported(name: name, wayOut: "convert it to WebVTT, SubRip, DOCX or plain text")
    }
    if line.contains("\"ooTextFile") {
      let start = String(decoding: text[first...].prefix(400), as: UTF8.self)
      return start.contains("\"TextGrid\"")
        ? .format(TextGridReader.format)
        : .unsupported(name: "a file of Praat", wayOut: "save its TextGrid as a text file")
    }
    if isMicroDVD(line) {
      return .unsupported(name: "MicroDVD captions", wayOut: "convert them to SubRip")
    }
    if SBVScanner.times(text.span, first, end) != nil { return .format(SBVReader.format) }
    if WhisperReader.isHeading(line) { return .format(WhisperReader.format) }
    if CSVColumns(line) != nil { return .format(CSVReader.format) }
    if isJSON(text, first) {
      if OTranscribeReader.isOne(text) { return .format(OTranscribeReader.format) }
      if JSON3Reader.isOne(text) { return .format(JSON3Reader.format) }
      return .unsupported(name: "JSON", wayOut: "export the transcript as text, WebVTT or SubRip")
    }
    return nil
  }

  private static let starts = [
    ("[Script Info]", "SubStation Alpha captions"),
    ("Scenarist_SCC", "Scenarist captions (SCC)"),
    ("\"Praat chronological", "a chronological TextGrid of Praat"),
    ("@UTF8", "a CHAT transcript (.cha)"),
    ("@Begin", "a CHAT transcript (.cha)"),
    ("%PDF-", "a PDF"),
  ]

  /// `{0}{25}text`.
  private static func isMicroDVD(_ line: String) -> Bool {
    let fields = line.split(separator: "}", maxSplits: 2, omittingEmptySubsequences: false)
    return fields.count == 3
      && fields[..<2].allSatisfy { $0.first == "{" && $0.dropFirst().allSatisfy(\.isNumber) }
  }

  private static func isJSON(_ text: [UInt8], _ first: Int) -> Bool {
    guard text[first] == UInt8(ascii: "{") || text[first] == UInt8(ascii: "[") else { return false }
    let rest = text[(first + 1)...].prefix(200).filter { $0 > 32 }
    guard let next = rest.first else { return false }
    return text[first] == UInt8(ascii: "{")
      ? next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
      : next == UInt8(ascii: "{") || next == UInt8(ascii: "]")
  }
}
