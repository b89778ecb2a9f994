/// Answers what may stand at the cursor of a half-typed command line.
package struct Completer: Sendable {
  /// One thing that may stand there.
  package struct Candidate: Hashable, Sendable {
    /// What the shell puts into the line; `@files` and `@folders` leave it to the shell.
    package var word: String
    /// What it is, in one line; may be empty.
    package var help: String

    /// Makes a candidate.
    package init(_ word: String, _ help: String = "") {
      self.word = word
      self.help = help
    }

    /// The shell completes paths of files.
    package static let files = Candidate("@files")
    /// The shell completes paths of folders.
    package static let folders = Candidate("@folders")

    /// The line that the shell stubs read.
    package var line: String {
      help.isEmpty ? word : "\(word)\t\(help)"
    }
  }

  /// Gives the names of a kind (see `ParameterSpec.Completion.names`), with the command line so far
  /// when it could be read.
  package typealias Names = @Sendable (_ kind: String, _ words: [String]) -> [Candidate]

  private let program: Program
  private let names: Names

  /// Makes a completer.
  package init(_ program: Program, names: @escaping Names) {
    self.program = program
    self.names = names
  }

  /// What may stand at the cursor, in the order of help; empty when nothing is known.
  ///
  /// `words` are those of the line with the program's name first; `cursor` is the index of the word
  /// to complete, which may be the one after the last. Never fails.
  package func candidates(at cursor: Int, of words: [String]) -> [Candidate] {
    guard cursor >= 1, cursor <= words.count else { return [] }
    let before = Self.joined(Array(words[1..<cursor]))
    let typed = cursor < words.count ? words[cursor] : ""
    // Bash breaks words at `=`: `--color` `=` `au`, with the cursor on the last or on the sign.
    if typed == "=", let option = before.last, option.hasPrefix("--") {
      return candidates(after: Array(before.dropLast()) + [option + "="], typed: "")
    }
    return candidates(after: before, typed: typed)
  }

  /// Rejoins `--name` `=` `value`; a sign at the end stays with its name.
  private static func joined(_ words: [String]) -> [String] {
    var result: [String] = []
    var takesNext = false
    for word in words {
      if takesNext {
        result[result.count - 1] += word
        takesNext = false
      } else if word == "=", let last = result.last, last.hasPrefix("--") {
        result[result.count - 1] = last + "="
        takesNext = true
      } else {
        result.append(word)
      }
    }
    return result
  }

  private func candidates(after before: [String], typed: String) -> [Candidate] {
    var level = program.commands
    var rest = before[...]
    while let word = rest.popFirst() {
      guard let next = level.first(where: { $0.name == word }) else { return [] }
      if case .leaf(_, let entry) = next {
        return parameters(of: entry.spec, after: Array(rest), typed: typed, line: before)
      }
      level = next.children
    }
    let options =
      before.isEmpty
      ? [Candidate("--help", "Show every command"), Candidate("--version", "Show the version")] : []
    let commands = level.filter { !$0.isHidden }.map { Candidate($0.name, $0.summary) }
    return (typed.hasPrefix("-") ? options : commands).filter { $0.word.hasPrefix(typed) }
  }

  private func parameters(
    of spec: CommandSpec, after words: [String], typed: String, line: [String]
  ) -> [Candidate] {
    var given: Set<String> = []
    var arguments = 0
    var isOpen = true
    var wanting: ParameterSpec?
    for word in words {
      if wanting != nil {
        wanting = nil
      } else if isOpen, word == "--" {
        isOpen = false
      } else if isOpen, word.hasPrefix("-"), word != "-" {
        let name = word.split(separator: "=", maxSplits: 1).first.map(String.init) ?? word
        let option = Self.option(name, of: spec)
        if let option { given.insert(option.name) }
        if !word.contains("=") || word.hasSuffix("="), option?.valueName != nil { wanting = option }
      } else {
        arguments += 1
      }
    }
    if let wanting { return values(of: wanting, typed: typed, line: line) }
    if isOpen, typed.hasPrefix("-") {
      if let equals = typed.firstIndex(of: "="), typed.hasPrefix("--") {
        guard let option = Self.option(String(typed[..<equals]), of: spec) else { return [] }
        let lead = typed[...equals]
        return values(of: option, typed: String(typed[typed.index(after: equals)...]), line: line)
          .map { Candidate($0.word.hasPrefix("@") ? $0.word : lead + $0.word, $0.help) }
      }
      return spec.options.filter { !given.contains($0.name) || $0.repeats }
        .map { Candidate("--\($0.name)", $0.help) }.filter { $0.word.hasPrefix(typed) }
    }
    let all = spec.arguments
    guard let argument = arguments < all.count ? all[arguments] : all.last,
      arguments < all.count || argument.repeats
    else { return [] }
    return values(of: argument, typed: typed, line: line)
  }

  private func values(of parameter: ParameterSpec, typed: String, line: [String]) -> [Candidate] {
    switch parameter.completion {
    case .nothing: []
    case .files: [.files]
    case .folders: [.folders]
    case .choices: parameter.choices.filter { $0.hasPrefix(typed) }.map { Candidate($0) }
    case .names(let kind): names(kind, line).filter { $0.word.hasPrefix(typed) }
    }
  }

  private static func option(_ word: String, of spec: CommandSpec) -> ParameterSpec? {
    spec.options.first { option in
      word == "--\(option.name)" || option.short.map { word == "-\($0)" } ?? false
    }
  }
}
