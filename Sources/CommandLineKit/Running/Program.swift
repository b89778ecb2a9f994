internal import Model

/// A program of commands: finds the one that is meant, runs it, and turns what it throws into words
/// and a status.
package struct Program: Sendable {
  /// What is typed to start it.
  package let name: String
  /// What it does, in one line without a full stop.
  package let summary: String
  /// Its version.
  package let version: String
  /// The version of the files it writes.
  package let formatVersion: String
  /// Its commands, as help lists them.
  package let sections: [CommandSection]
  /// What a command's error means to its user; `nil` for an error that nobody expected.
  package let explain: @Sendable (any Error) -> Failure?

  /// Makes a program.
  package init(
    name: String, summary: String, version: String, formatVersion: String,
    sections: [CommandSection], explain: @escaping @Sendable (any Error) -> Failure?
  ) {
    self.name = name
    self.summary = summary
    self.version = version
    self.formatVersion = formatVersion
    self.sections = sections
    self.explain = explain
  }

  /// Every command of the first level.
  package var commands: [CommandTree] { sections.flatMap(\.commands) }

  /// Every command with the words that lead to it, in the order of help.
  package var leaves: [(path: [String], entry: CommandEntry)] {
    commands.flatMap { $0.leaves() }
  }

  /// Runs the command that the words name; never throws, never ends the process.
  ///
  /// `words` come after the program's own name.
  package func run(_ words: [String], on console: any Console) async -> ExitStatus {
    let status = await start(words, console)
    do throws(Failure) {
      try console.flush()
      return status
    } catch {
      report(error, on: console)
      return status == .done ? error.status : status
    }
  }

  private func start(_ words: [String], _ console: any Console) async -> ExitStatus {
    guard let first = words.first else {
      console.report(HelpPage(self, width: console.errors.width).overview(isShort: true))
      return .usage
    }
    switch first {
    case "--version":
      console.write("\(name) \(version) (file format \(formatVersion))\n")
      return .done
    case "--help", "-h":
      console.write(HelpPage(self, width: console.output.width).overview(isShort: false))
      return .done
    default:
      return await follow(words, console)
    }
  }

  private func follow(_ words: [String], _ console: any Console) async -> ExitStatus {
    let found: Found
    do throws(UsageError) {
      found = try find(words)
    } catch {
      report(error, on: console)
      console.report("See '\(name) --help'.\n")
      return .usage
    }
    switch found {
    case .group(let path, let group, let rest):
      let isAsked = Self.asksForHelp(rest)
      let page = HelpPage(self, width: (isAsked ? console.output : console.errors).width)
        .group(group, path: path)
      isAsked ? console.write(page) : console.report(page)
      return isAsked ? .done : .usage
    case .command(let path, let entry, let rest):
      let spec = entry.spec
      if !spec.isHidden, Self.asksForHelp(rest) {
        console.write(HelpPage(self, width: console.output.width).command(spec, path: path))
        return .done
      }
      return await run(entry, spec, rest, path: path, on: console)
    }
  }

  private func run(
    _ entry: CommandEntry, _ spec: CommandSpec, _ words: [String], path: [String],
    on console: any Console
  ) async -> ExitStatus {
    do {
      let input = try Parser(spec).parse(words)
      if spec.parameters.contains(ConsoleOptions.color.spec) {
        console.settle(
          color: try input[ConsoleOptions.color], isQuiet: try input[ConsoleOptions.quiet])
      }
      return try await entry.run(input, console)
    } catch let error as UsageError {
      report(error, on: console)
      let page = HelpPage(self, width: console.errors.width)
      console.report(page.usage(spec, path: path))
      console.report("See '\(([name] + path).joined(separator: " ")) --help'.\n")
      return .usage
    } catch {
      let failure = error as? Failure ?? explain(error) ?? Self.bug(error)
      report(failure, on: console)
      return failure.status
    }
  }

  /// Names the error's type alone: its contents may hold anything.
  private static func bug(_ error: any Error) -> Failure {
    Failure(
      .bug, "unexpected \(type(of: error)); this is a bug",
      hint: "report it with the command you ran; leave the study's files out")
  }

  private func report(_ error: UsageError, on console: any Console) {
    report(Failure(.usage, error.message, hint: error.hint), on: console)
  }

  private func report(_ failure: Failure, on console: any Console) {
    console.progress(nil)
    console.report("\("error:", .error) \(failure.message)\n")
    if let hint = failure.hint { console.report("\("hint:", .hint) \(hint)\n") }
  }

  /// Whether help is asked for among a command's words; what follows `--` asks for nothing.
  private static func asksForHelp(_ words: [String]) -> Bool {
    words.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
  }
}
