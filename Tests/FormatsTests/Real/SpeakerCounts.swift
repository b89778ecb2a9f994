import Model

/// Words by speaker, for whole files: as a reading has them, and counted apart from any reader.
enum SpeakerCounts {
  /// The words of each label of a reading; a paragraph that goes on counts for the one before.
  static func counts(_ reading: Reading) -> [String: Int] {
    var counts: [String: Int] = [:]
    var last = ""
    for utterance in reading.utterances {
      if let label = reading.label(of: utterance) {
        last = key(label)
      } else if !utterance.continues {
        last = ""
      }
      counts[last, default: 0] += words(reading.words(of: utterance))
    }
    return counts.filter { $0.value > 0 }
  }

  /// The words after each `**Name:**` or `**Name**:` that begins a line, to the next one.
  static func counts(ofBold text: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    var last = ""
    for line in text.split(whereSeparator: \.isNewline) {
      var words = line[...]
      if line.hasPrefix("**"), let end = line.dropFirst(2).firstRange(of: "**") {
        last = key(String(line.dropFirst(2)[..<end.lowerBound]))
        words = line[end.upperBound...]
      }
      counts[last, default: 0] += self.words(String(words))
    }
    return counts.filter { $0.value > 0 }
  }

  /// The text of reStructuredText without sections, directives and descriptions in italics.
  static func speech(ofRST text: String) -> String {
    var speech = ""
    var isRaw = false
    for block in text.split(separator: "\n\n") {
      let lines = block.split(separator: "\n")
      guard let first = lines.first else { continue }
      if first.hasPrefix(".. ") {
        isRaw = first.contains("raw::")
        continue
      }
      if isRaw, first.hasPrefix(" ") { continue }
      isRaw = false
      if lines.count == 2, Set(lines[1]).count == 1, lines[1].count > 3 { continue }
      if first.hasPrefix("*"), !first.hasPrefix("**"), block.hasSuffix("*") { continue }
      speech += block + "\n\n"
    }
    return speech
  }

  /// A label as it is compared.
  static func key(_ label: String) -> String {
    label.split { $0.isWhitespace }.joined(separator: " ").lowercased().filter { $0 != ":" }
  }

  /// Runs between white space with a letter or a digit, times aside.
  static func words(_ text: String) -> Int {
    text.split { $0.isWhitespace }.count { word in
      let isTime = word.contains(":") && word.allSatisfy { "[]()\\:.0123456789".contains($0) }
      return !isTime && word.contains { $0.isLetter || $0.isNumber || !$0.isASCII }
    }
  }
}
