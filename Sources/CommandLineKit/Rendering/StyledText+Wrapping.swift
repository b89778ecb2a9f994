extension StyledText {
  /// The text broken at spaces into lines of at most `width` columns.
  ///
  /// Runs of spaces become one, line ends count as spaces. A word that is longer than the line
  /// stands alone and is not cut. Empty text has no lines.
  package func wrapped(to width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var line = StyledText()
    var lineWidth = 0
    for word in words() {
      if lineWidth > 0, lineWidth + 1 + word.text.width > width {
        lines.append(line)
        line = StyledText()
        lineWidth = 0
      }
      if lineWidth > 0 {
        // The space takes the style of the words around it when they share one.
        let shared = line.runs.last?.style == word.text.runs.first?.style
        line += StyledText(" ", shared && word.isContinued ? line.runs.last?.style : nil)
        lineWidth += 1
      }
      line += word.text
      lineWidth += word.text.width
    }
    if lineWidth > 0 { lines.append(line) }
    return lines.map(\.merged)
  }

  /// Neighbouring pieces of one style made one.
  package var merged: StyledText {
    var result: [Run] = []
    for run in runs where !run.text.isEmpty {
      if let last = result.indices.last, result[last].style == run.style {
        result[last].text += run.text
      } else {
        result.append(run)
      }
    }
    return StyledText(result)
  }

  /// The text indented: every line after a line's end, and the first, begins with spaces.
  package static func block(_ lines: [StyledText], indent: Int) -> StyledText {
    var result = StyledText()
    for line in lines { result += "\(String(repeating: " ", count: indent))\(line)\n" }
    return result
  }

  /// A word with its styles; `isContinued` when the space before it is in its own run.
  private func words() -> [(text: StyledText, isContinued: Bool)] {
    var words: [(text: StyledText, isContinued: Bool)] = []
    var word: [Run] = []
    var isContinued = false
    for run in runs {
      var piece = ""
      for character in run.text {
        if character == " " || character == "\n" || character == "\t" {
          if !piece.isEmpty { word.append(Run(piece, run.style)) }
          if !word.isEmpty { words.append((StyledText(word), isContinued)) }
          piece = ""
          word = []
          isContinued = true
        } else {
          piece.append(character)
        }
      }
      if !piece.isEmpty { word.append(Run(piece, run.style)) }
      if word.isEmpty { isContinued = false }
    }
    if !word.isEmpty { words.append((StyledText(word), isContinued)) }
    return words
  }
}
