internal import Model

/// A file with front matter while it is read.
struct StudyFile {
  let source: SourceText
  var keys: Keys

  var path: String { source.path }

  mutating func report(_ diagnostic: Diagnostic) { keys.diagnostics.append(diagnostic) }

  /// The file's name without folders.
  var name: String {
    String(path.split(separator: "/", omittingEmptySubsequences: true).last ?? "")
  }

  /// The file's name up to the first dot.
  var stem: String { String(name.prefix { $0 != "." }) }

  /// The body without blank lines at its ends, and the line on which it begins.
  ///
  /// An empty body begins on the line after the front matter.
  var body: (text: String, line: Int) {
    let first = keys.front.bodyLine
    var line = first
    while line <= source.lineCount, isBlank(line) { line += 1 }
    var last = source.lineCount
    while last >= line, isBlank(last) { last -= 1 }
    guard line <= last else { return ("", first) }
    return (source.text(source.range(ofLines: line, last)), line)
  }

  private func isBlank(_ line: Int) -> Bool {
    source.bytes[source.range(ofLine: line)].allSatisfy { $0 == 32 || $0 == 9 }
  }

  /// Reports a file name that no link could name.
  mutating func checkName(_ name: String) {
    guard !NameRule.isUsable(name) else { return }
    report(
      .error(
        .fileNameMalformed, at: Place(path), "'\(name)' cannot stand in a link",
        explanation: "The file's name is the id by which links and other files name it.",
        fixes: ["rename the file with letters, digits, '-' and '_' alone"]))
  }

  /// Reports words in quotation marks in a value that is shown to the public.
  mutating func checkShown(_ keys: String...) {
    for key in keys {
      guard let entry = self.keys.front.entry(key) else { continue }
      for value in entry.values {
        for stretch in QuotedStretch.find(in: value.text) {
          report(QuotedStretch.diagnostic(stretch, in: value.text, at: value.place, key: key))
        }
      }
    }
  }
}
