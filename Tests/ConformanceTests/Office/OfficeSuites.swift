import Formats
import Model

/// Documents of the suites of pandoc, python-docx and odfpy.
enum OfficeSuites {
  static let rule = """
    Compared are the words, in order, by their letters and digits. Footnotes, endnotes and comments are no speech: they are counted, left out of the words, \
    and out of the expected output here; so are descriptions of images. Verbatim reads with changes accepted, unless the case says otherwise.
    """

  static func docx() throws -> ConformanceSuite {
    let natives = try SharedCases.named("office/docx-pandoc", ".native")
    let cases = try natives.map { native in
      try goldenCase(native, document(of: native, ".docx"))
    }
    return ConformanceSuite(
      title: "DOCX: pandoc",
      about: """
        pandoc's own DOCX cases beside its golden output (`.native`). \(rule) Where changes are tracked, paragraphs are compared too: `accept` beside the \
        reading with changes accepted; `reject` beside the reading of a document as received, whose pending insertions are written in review and left out; \
        `all` beside the words of each insertion, deletion and comment by its author, as the reading accounts for them.
        """,
      cases: cases, rulings: Rulings.docx)
  }

  static func odt() throws -> ConformanceSuite {
    let golden = try SharedCases.named("office/odt-pandoc", ".native").map { native in
      try goldenCase(native, document(of: native, ".odt"))
    }
    let markdown = try SharedCases.named("office/odt-pandoc", ".md").filter {
      !SharedCases.isThere($0.replacing(".md", with: ".native"))
    }.map { path in
      try wordsCase(
        document(of: path, ".odt"), OfficeText.words(markdown: SharedCases.text(path)))
    }
    return ConformanceSuite(
      title: "ODT: pandoc",
      about: "pandoc's own ODT cases beside its golden output (`.native`, else `.md`). \(rule)",
      cases: (golden + markdown), rulings: Rulings.odt)
  }

  static func rtf() throws -> ConformanceSuite {
    ConformanceSuite(
      title: "RTF: pandoc",
      about: "pandoc's own RTF cases beside its golden output (`.native`). \(rule)",
      cases: try SharedCases.named("office/rtf-pandoc", ".native").map { native in
        try goldenCase(native, document(of: native, ".rtf"))
      })
  }

  static func others() throws -> ConformanceSuite {
    let documents =
      try SharedCases.named("office/docx-python-docx", ".docx")
      + SharedCases.named("office/odt-odfpy", ".odt")
    return ConformanceSuite(
      title: "DOCX and ODT: python-docx, odfpy",
      about: """
        Documents of the tests of python-docx and odfpy beside the plain text that pandoc 2.17 makes of them: a second opinion, not the origin's. \(rule)
        """,
      cases: try documents.map { path in
        let ending = path.hasSuffix(".docx") ? ".accept.txt" : ".txt"
        let text = try SharedCases.text("expected-by-tool/pandoc-2.17.1.1/\(path)\(ending)")
        return try wordsCase(path, OfficeText.words(text))
      }, rulings: Rulings.officeOthers)
  }

  /// The document that a golden file is of; `_accept` and the like belong to the golden file.
  private static func document(of golden: String, _ ending: String) -> String {
    var stem = golden.prefix(upTo: golden.lastIndex(of: ".") ?? golden.endIndex)
    for suffix in ["_accept", "_reject", "_all"] where stem.hasSuffix(suffix) {
      stem = stem.dropLast(suffix.count)
    }
    return stem + ending
  }

  private static func goldenCase(_ golden: String, _ document: String) throws -> ConformanceCase {
    let native = try SharedCases.text(golden)
    let isReject = golden.hasSuffix("_reject.native")
    let expected = PandocText(native: native, .accepted)
    var found = try wordsCase(
      document, OfficeText.words(expected.paragraphs.joined(separator: "\n")), accepts: !isReject)
    let isTracked =
      golden.contains { $0 == "_" }
      && document != golden.replacing(".native", with: suffix(document))
    if isTracked {
      found.name +=
        golden.hasSuffix("_all.native") ? " (all)" : isReject ? " (reject)" : " (accept)"
      if found.difference == nil, !golden.hasSuffix("_all.native") {
        let paragraphs = try reading(document, accepts: !isReject).paragraphs
        if paragraphs != expected.paragraphs {
          found.difference = "paragraphs \(paragraphs), not \(expected.paragraphs)"
        }
      }
    }
    guard found.difference == nil, !expected.review.isEmpty else { return found }
    let pending = PandocText(native: native, .pending)
    let received = try reading(document, accepts: false)
    found.difference =
      OfficeText.difference(
        OfficeText.words(received.paragraphs.joined(separator: "\n")),
        OfficeText.words(pending.paragraphs.joined(separator: "\n")))
      ?? difference(received, review: expected.review)
    return found
  }

  private static func suffix(_ path: String) -> String {
    String(path.suffix(from: path.lastIndex(of: ".") ?? path.startIndex))
  }

  /// Whether a reading accounts for each author's changes with as many words.
  private static func difference(_ reading: Reading, review: [String: String]) -> String? {
    for (change, words) in review.sorted(by: { $0.key < $1.key }) {
      let parts = change.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      let author = parts.count > 1 ? parts[1] : ""
      let reason =
        switch parts[0] {
        case "insertion": "insertions written in review by \(author)"
        case "deletion": "deletions by \(author)"
        default: "comments by \(author)"
        }
      let count = OfficeText.words(words).count
      let ours = reading.account.omissions.first { $0.reason == reason }?.words ?? 0
      if ours != count { return "\(reason): \(ours) words, not \(count)" }
    }
    return nil
  }

  private static func wordsCase(_ path: String, _ expected: [String], accepts: Bool = true) throws
    -> ConformanceCase
  {
    let name = path.split(separator: "/").suffix(2).joined(separator: "/")
    let found = try reading(path, accepts: accepts)
    return ConformanceCase(
      name: name, difference: OfficeText.difference(OfficeText.words(found), expected))
  }

  private static func reading(_ path: String, accepts: Bool) throws -> Reading {
    try FormatRegistry.read(
      SharedCases.bytes(path), path: path,
      options: ReadingOptions(acceptsTrackedChanges: accepts))
  }
}

extension Reading {
  /// The words of each utterance, white space collapsed, those without words left out.
  fileprivate var paragraphs: [String] {
    utterances.map { ComparedText.collapsed(words(of: $0)) }.filter { !$0.isEmpty }
  }
}
