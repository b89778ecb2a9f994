internal import Model

/// Reads a clip file.
enum ClipReader {
  static func read(_ file: inout StudyFile) -> ClipFile {
    file.checkName(file.stem)
    let value = file.keys.value("excerpt")
    var excerpt = QuoteReference(target: "")
    if let value {
      if let reference = QuoteReference(value.text) {
        excerpt = reference
      } else {
        file.report(QuoteReference.diagnostic(value.text, at: value.place))
      }
    }
    var clip = ClipFile(
      id: file.stem, excerpt: excerpt, excerptPlace: value?.place ?? Place(file.path, line: 1),
      path: file.path)
    clip.headline = file.keys.text("headline")
    clip.media = file.keys.text("media")
    clip.poster = file.keys.text("poster")
    clip.captionsStatus = file.keys.text("captions-status")
    clip.contentNote = file.keys.text("content-note")
    for key in ["media", "poster"] {
      guard let value = file.keys.value(key),
        let problem = LinkRule.problem(with: value.text, at: value.place)
      else { continue }
      file.report(problem)
    }
    let body = file.body
    if !body.text.isEmpty {
      file.report(
        .error(
          .clipFileBody, at: Place(file.path, line: body.line),
          "text after the keys of a clip file is shown nowhere",
          explanation: "A clip's words are those of its excerpt.",
          fixes: ["remove it", "move it to 'headline' or 'content-note'"]))
    }
    file.checkShown("headline", "content-note")
    return clip
  }
}
