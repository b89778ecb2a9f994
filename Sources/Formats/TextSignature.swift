/// The beginnings by which formats made of text are told, other than those that are read.
enum TextSignature {
  /// What a text is by its first line; `nil` when nothing speaks against plain text.
  static func content(of text: [UInt8], from first: Int) -> Sniffer.Content? {
    let end = text[first...].firstIndex { $0 == 10 || $0 == 13 } ?? text.count
    let line = String(decoding: text[first..<min(end, first + 400)], as: UTF8.self)
    if line.uppercased().hasPrefix("WEBVTT") { return nil }
    for (start, name) in starts where line.hasPrefix(start) {
      return .unsupported(name: name, wayOut: "convert it to WebVTT, SubRip, DOCX or plain text")
    }
    if isMicroDVD(line) {
      return .unsupported(name: "MicroDVD captions", wayOut: "convert them to SubRip")
    }
    if isSBV(text.span, first, end) {
      return .unsupported(name: "SBV captions", wayOut: "convert them to SubRip or WebVTT")
    }
    if isTable(line) {
      return .unsupported(
        name: "a table of speech (CSV)",
        wayOut: "save it as DOCX, with a column for each of time, "
          + "speaker and words")
    }
    if isJSON(text, first) {
      return .unsupported(name: "JSON", wayOut: "export the transcript as text, WebVTT or SubRip")
    }
    return nil
  }

  private static let starts = [
    ("[Script Info]", "SubStation Alpha captions"),
    ("Scenarist_SCC", "Scenarist captions (SCC)"),
    ("File type = \"ooTextFile", "a Praat TextGrid"),
    ("File type=\"ooTextFile", "a Praat TextGrid"),
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

  /// `0:00:01.234,0:00:03.456`.
  private static func isSBV(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    var at = lower
    guard CaptionTime.strict(bytes, &at, upper) != nil, at < upper, bytes[at] == UInt8(ascii: ",")
    else { return false }
    at += 1
    return CaptionTime.strict(bytes, &at, upper) != nil && at == upper
  }

  /// A heading that names a column of speakers and one of words.
  private static func isTable(_ line: String) -> Bool {
    for separator: Character in [",", ";", "\t"] {
      let names = line.lowercased().split(separator: separator).map { field in
        field.filter { $0.isLetter }
      }
      guard names.count >= 2 else { continue }
      let hasSpeaker = names.contains { $0 == "speaker" || $0 == "name" }
      let hasWords = names.contains { ["words", "text", "transcript", "content"].contains($0) }
      if hasSpeaker && hasWords { return true }
    }
    return false
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
