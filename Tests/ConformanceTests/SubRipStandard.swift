/// The cues of a regular SubRip file, as programs write it.
enum SubRipStandard {
  /// A cue: milliseconds, and its lines without tags.
  struct Cue {
    var start: Int
    var end: Int
    var text: String
  }

  static func cues(_ text: String) -> [Cue] {
    var cues: [Cue] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let parts = line.split(separator: " ")
      if parts.count >= 3, parts[1] == "-->", let start = time(parts[0]), let end = time(parts[2]) {
        // The number above it is no text.
        if let last = cues.indices.last { cues[last].text = withoutNumber(cues[last].text) }
        cues.append(Cue(start: start, end: end, text: ""))
      } else if let last = cues.indices.last {
        cues[last].text += withoutTags(line) + "\n"
      }
    }
    return cues
  }

  private static func withoutTags(_ line: Substring) -> String {
    var text = ""
    var isInTag = false
    for character in line {
      if character == "<" { isInTag = true }
      if !isInTag { text.append(character) }
      if character == ">" { isInTag = false }
    }
    return text
  }

  private static func withoutNumber(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    if lines.last?.allSatisfy(\.isNumber) == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  private static func time(_ text: Substring) -> Int? {
    let fields = text.split { $0 == ":" || $0 == "," || $0 == "." }.compactMap { Int($0) }
    guard fields.count == 4 else { return nil }
    return ((fields[0] * 60 + fields[1]) * 60 + fields[2]) * 1000 + fields[3]
  }
}
