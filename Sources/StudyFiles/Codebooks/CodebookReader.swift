internal import Markdown
internal import Model

/// Reads a codebook: headings are codes, and lists below them say what belongs to them.
struct CodebookReader {
  private let source: SourceText
  private(set) var diagnostics: [Diagnostic] = []
  private var codes: [Code] = []
  /// The line of each id's first heading.
  private var lines: [String: Int] = [:]
  private var title: String?
  /// The codes that this place stands under, outermost first, as indices of `codes`.
  private var open: [Int] = []
  private static let listKeys = ["Include", "Exclude", "Terms"]

  init(_ source: SourceText) { self.source = source }

  /// The codebook; `nil` when its Markdown cannot be read.
  mutating func read() -> Codebook? {
    let document: MarkdownNode
    do throws(MarkdownFailure) {
      document = try MarkdownParser.parse(source.text(0..<source.bytes.count))
    } catch {
      var place = Place(source.path)
      if case .tooDeep(let line, _) = error { place.line = line }
      diagnostics.append(
        .error(.markdownRefused, at: place, "\(error)", fixes: ["part it into several codebooks"]))
      return nil
    }
    for block in document.children {
      switch block.kind {
      case .heading(level: 1): readTitle(block)
      case .heading(let level): readCode(block, level)
      case .list: readList(block)
      case .htmlBlock: continue
      default: define(source.text(source.range(ofLines: block.line, block.endLine)))
      }
    }
    if title == nil {
      report(
        .error(
          .codebookTitle, at: Place(source.path, line: 1), "'#' title missing in a codebook",
          fixes: ["begin the file with a line '# TITLE'"]))
    }
    return Codebook(title: title ?? "", codes: codes, path: source.path)
  }

  private mutating func readTitle(_ block: MarkdownNode) {
    guard title != nil || !codes.isEmpty else {
      title = block.plainText.trimmed
      return
    }
    report(
      .error(
        .codebookTitle, at: place(of: block), "'#' heading that is not the codebook's title",
        explanation: "The first heading is the title; every heading below it is a code.",
        fixes: ["write '##' for a code", "move it to a codebook of its own"]))
    title = title ?? block.plainText.trimmed
  }

  private mutating func readCode(_ block: MarkdownNode, _ level: Int) {
    let place = place(of: block)
    let (name, fixed) = Self.parted(block.plainText.trimmed)
    while let last = open.last, codes[last].level >= level { open.removeLast() }
    let parent = open.last.map { codes[$0] }
    if level > (parent?.level ?? 1) + 1 {
      report(
        .warning(
          .codeLevelSkipped, at: place, "heading is \(level - (parent?.level ?? 1)) levels deeper",
          explanation: "It counts as a code directly below the heading above it.",
          fixes: ["write '\(String(repeating: "#", count: (parent?.level ?? 1) + 1))'"]))
    }
    var id = fixed ?? ""
    if let fixed, !Self.isID(fixed) {
      report(
        .error(
          .codeIDMalformed, at: place, "'{#\(fixed)}' is no id",
          fixes: ["use letters, digits, '-', '_' and '/' alone"]))
    } else if fixed == nil {
      let slug = CodeSlug.slug(of: name)
      if slug.isEmpty {
        report(
          .error(
            .codeSlugEmpty, at: place, "heading has no letters to make an id of",
            fixes: ["write letters", "add an id: '{#…}'"]))
      }
      id = (parent.map { "\($0.id)/" } ?? "") + slug
    }
    if !id.isEmpty, let first = lines.updateValue(lines[id] ?? block.line, forKey: id) {
      report(
        .error(
          .codeSlugEqual, at: place,
          "'\(id)' is the id of two codes; first on line \(first)",
          fixes: ["rename one of the two", "add an id of its own: '{#…}'"]))
    }
    open.append(codes.count)
    codes.append(Code(id: id, name: name, parent: parent?.id, level: level, place: place))
  }

  /// A heading's name, and what `{#…}` at its end fixes.
  static func parted(_ heading: String) -> (name: String, id: String?) {
    guard heading.hasSuffix("}"),
      let open = heading.ranges(of: "{#").last
    else { return (heading, nil) }
    let id = heading[open.upperBound...].dropLast().trimmed
    return (heading[..<open.lowerBound].trimmed, id)
  }

  private static func isID(_ id: String) -> Bool {
    id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      .allSatisfy(NameRule.isUsable)
  }

  private mutating func define(_ text: String) {
    guard let last = codes.indices.last else { return }
    codes[last].definition += codes[last].definition.isEmpty ? text : "\n\n\(text)"
  }

  private mutating func readList(_ list: MarkdownNode) {
    var free: [String] = []
    for item in list.children {
      let lines = ItemLines(item, source)
      guard let (key, from) = lines.key else {
        free.append(lines.written)
        continue
      }
      guard Self.listKeys.contains(key) else {
        free.append(lines.written)
        let known = Self.listKeys.first { $0.lowercased() == key.lowercased() }
        let near = known ?? NearMiss.suggestion(for: key, among: Self.listKeys)
        report(
          .warning(
            .codebookKeyUnknown, at: lines.place(of: 0), "'\(key):' says nothing in a codebook",
            explanation: "It stays a part of the definition.",
            fixes: near.map { ["write '\($0):'"] }
              ?? ["write 'Include:', 'Exclude:' or 'Terms:'", "leave out the colon"]))
        continue
      }
      guard let code = codes.indices.last else {
        report(
          .error(
            .codebookKeyOutside, at: lines.place(of: 0), "'\(key):' belongs to no code",
            fixes: ["move it below a '##' heading"]))
        continue
      }
      switch key {
      case "Include": codes[code].include += lines.phrases(from: from)
      case "Exclude": codes[code].exclude += lines.phrases(from: from)
      default:
        var reader = TermReader(lines, from: from)
        codes[code].terms += reader.read()
        diagnostics += reader.diagnostics
      }
    }
    if !free.isEmpty { define(free.joined(separator: "\n")) }
  }

  private func place(of block: MarkdownNode) -> Place {
    let range = source.range(ofLine: block.line)
    let first = source.bytes[range].firstIndex { $0 != 32 && $0 != 35 && $0 != 9 }
    return source.place(at: first ?? range.lowerBound)
  }

  private mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}
