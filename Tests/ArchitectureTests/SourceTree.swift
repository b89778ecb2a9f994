import Files

/// The Swift files of this repository.
struct SourceTree {
  /// A Swift file.
  struct File {
    /// The path from the repository's root.
    var path: String
    /// Its lines, without line feeds.
    var lines: [Substring]

    /// The imports at the beginnings of its lines, each with the words before `import`.
    var imports: [(access: String, module: String)] {
      lines.compactMap { line in
        let words = line.split(separator: " ")
        guard line.first != " ", let at = words.prefix(3).firstIndex(of: "import"),
          at + 1 < words.count, words[..<at].allSatisfy({ Self.accesses.contains(String($0)) })
        else { return nil }
        return (words[..<at].joined(separator: " "), String(words[at + 1]))
      }
    }

    private static let accesses: Set<String> = [
      "public", "package", "internal", "fileprivate", "private", "@testable", "@preconcurrency",
      "@_exported", "@_implementationOnly",
    ]
  }

  /// The root of the repository.
  static let root: String = {
    let folder = Files.folder(of: #filePath)
    return Files.folder(of: Files.folder(of: folder))
  }()

  /// The Swift files below a folder, by path.
  static func files(below folder: String) throws -> [File] {
    try paths(folder).map { path in
      let text = String(decoding: try Files.read("\(root)/\(path)"), as: UTF8.self)
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      if lines.last == "" { lines.removeLast() }
      return File(path: path, lines: lines)
    }
  }

  /// The Swift files below some folders.
  static func files(in folders: [String]) throws -> [File] {
    try folders.flatMap { try files(below: $0) }
  }

  /// The folders below `Sources` or `Tests`, by name.
  static func targets(in folder: String) throws -> [String] {
    try Files.list("\(root)/\(folder)").filter { Files.isFolder("\(root)/\(folder)/\($0)") }
  }

  private static func paths(_ folder: String) throws -> [String] {
    var found: [String] = []
    for name in try Files.list("\(root)/\(folder)") {
      let path = "\(folder)/\(name)"
      if Files.isFolder("\(root)/\(path)") {
        found += try paths(path)
      } else if name.hasSuffix(".swift") {
        found.append(path)
      }
    }
    return found
  }
}
