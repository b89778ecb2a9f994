internal import Model

/// Reads a topic or another page.
enum TopicReader {
  static func read(_ file: inout StudyFile, _ languages: [String]) -> Topic {
    file.checkName(file.stem)
    var topic = Topic(
      path: file.path, slug: file.stem, language: language(&file, languages),
      title: file.keys.text("title") ?? file.stem)
    topic.clipTitle = file.keys.text("clip-title")
    topic.category = file.keys.text("category")
    topic.order = order(&file)
    topic.summary = file.keys.text("summary")
    topic.status = file.keys.text("status")
    topic.authors = (file.keys.list("authors") ?? []).map(\.text)
    topic.translator = file.keys.text("translator")
    topic.lastUpdated = file.keys.date("last-updated")
    topic.reviewDate = file.keys.date("review-date")
    file.checkShown("title", "clip-title", "category", "summary")
    guard let document = ProseCheck.document(&file) else { return topic }
    topic.body = document
    var reader = BodyReader(file.source, allowsQuotes: true)
    reader.read(document, from: file.keys.front.bodyLine)
    topic.quotations = reader.quotations
    topic.linkPlaces = reader.linkPlaces
    topic.evidence = reader.evidence
    topic.sections = reader.sections
    file.keys.diagnostics += reader.diagnostics
    return topic
  }

  private static func language(_ file: inout StudyFile, _ languages: [String]) -> String {
    let parts = file.name.split(separator: ".")
    let named = parts.count > 2 && LanguageTag.isWellFormed(String(parts[1])) ? parts[1] : nil
    let said = file.keys.language("language")
    if let named, let said, said.lowercased() != named.lowercased(),
      let place = file.keys.value("language")?.place
    {
      file.report(
        .error(
          .keyConflict, at: place, "'\(said)' is not the language '\(named)' of the file's name",
          fixes: ["write 'language: \(named)'", "rename the file"]))
    }
    return said ?? named.map(String.init) ?? languages.first ?? "en"
  }

  private static func order(_ file: inout StudyFile) -> Int? {
    guard let value = file.keys.value("order") else { return nil }
    if let number = Int(value.text) { return number }
    file.report(
      .error(
        .numberMalformed, at: value.place, "'\(value.text)' is no whole number",
        fixes: ["write a number such as 3"]))
    return nil
  }
}
