internal import Markdown
internal import Model

/// Holds the text of a file that is published, but proves no quotes, against the rules of topics.
enum ProseCheck {
  /// Checks the body of a file.
  static func check(_ file: inout StudyFile) {
    guard let document = document(&file) else { return }
    var reader = BodyReader(file.source, allowsQuotes: false)
    reader.read(document, from: file.keys.front.bodyLine)
    file.keys.diagnostics += reader.diagnostics
  }

  /// The body of a file as Markdown; `nil` after saying why not.
  static func document(_ file: inout StudyFile) -> MarkdownNode? {
    let first = file.keys.front.bodyLine
    let range = file.source.range(ofLine: first)
    let text = file.source.text(range.lowerBound..<file.source.bytes.count)
    do throws(MarkdownFailure) {
      return try MarkdownParser.parse(text, firstLine: first)
    } catch {
      var place = Place(file.path)
      if case .tooDeep(let line, _) = error { place.line = line }
      file.report(
        .error(
          .markdownRefused, at: place, "\(error)",
          fixes: ["write it in shorter files or with less nesting"]))
      return nil
    }
  }
}
