internal import Model

extension Program {
  /// What the first words of a command line lead to.
  enum Found: Sendable {
    /// A command, the words to it, and the words after them.
    case command([String], CommandEntry, rest: [String])
    /// A group whose child is not named, or not yet.
    case group([String], CommandTree, rest: [String])
  }

  /// Follows the words down the tree.
  ///
  /// - Throws: `UsageError` when a word names nothing.
  func find(_ words: [String]) throws(UsageError) -> Found {
    var path: [String] = []
    var level = commands
    var last: CommandTree?
    var rest = words[...]
    while let word = rest.first {
      if word.hasPrefix("-") {
        if last != nil { break }
        throw UsageError(
          "unknown option '\(word)' before the command",
          hint: "put options after the command, as in '\(name) COMMAND \(word)'")
      }
      guard let next = level.first(where: { $0.name == word }) else {
        let known = level.filter { !$0.isHidden }.map(\.name)
        let words = (path + [word]).joined(separator: " ")
        throw UsageError(
          "unknown command '\(words)'",
          hint: NearMiss.suggestion(for: word, among: known).map { "did you mean '\($0)'?" })
      }
      path.append(word)
      rest = rest.dropFirst()
      if case .leaf(_, let entry) = next { return .command(path, entry, rest: Array(rest)) }
      level = next.children
      last = next
    }
    guard let last else { throw UsageError("a command is missing") }
    return .group(path, last, rest: Array(rest))
  }

  /// The help page that words after `help` ask for.
  ///
  /// - Throws: `UsageError` when they name nothing.
  package func help(for words: [String], width: Int) throws(UsageError) -> StyledText {
    let page = HelpPage(self, width: width)
    if words.isEmpty { return page.overview(isShort: false) }
    switch try find(words) {
    case .command(let path, let entry, let rest):
      guard let extra = rest.first else { return page.command(entry.spec, path: path) }
      throw UsageError("unknown command '\((path + [extra]).joined(separator: " "))'")
    case .group(let path, let group, _):
      return page.group(group, path: path)
    }
  }
}
