/// The reference of all commands in Markdown, drawn from the descriptions.
package struct CommandsPage: Sendable {
  private let program: Program

  /// Makes the page of a program.
  package init(_ program: Program) { self.program = program }

  /// The page; the same program gives the same page.
  package var markdown: String {
    var page = "# Commands\n\n"
    page += "`\(program.name)`: \(program.summary).\n\n"
    page += "This page is drawn from the commands' own descriptions by "
    page += "`\(program.name) __docs commands`.\n\n"
    page += "| command | what it does |\n|---|---|\n"
    for (path, spec) in visible {
      page += "| [`\(path)`](#\(path.replacing(" ", with: "-"))) | \(cell(spec.summary)) |\n"
    }
    for (path, spec) in visible { page += section(path, spec) }
    page += shared
    page += "\n## Exit status\n\n| status | meaning |\n|---|---|\n"
    for status in ExitStatus.allCases { page += "| \(status.rawValue) | \(status.meaning) |\n" }
    return page
  }

  private var visible: [(path: String, spec: CommandSpec)] {
    program.leaves.map { ($0.path.joined(separator: " "), $0.entry.spec) }
      .filter { !$0.1.isHidden }
  }

  private func section(_ path: String, _ spec: CommandSpec) -> String {
    let usage = HelpPage(program, width: 100).usage(
      spec, path: path.split(separator: " ").map(String.init))
    var page = "\n## \(path)\n\n\(spec.summary).\n\n```\n\(usage.plain.dropFirst(7))```\n"
    if !spec.examples.isEmpty {
      page += "\n```sh\n"
      for example in spec.examples { page += "\(example.line)   # \(example.says)\n" }
      page += "```\n"
    }
    for text in spec.discussion { page += "\n\(text)\n" }
    let own = spec.parameters.filter { $0.group == nil }
    if !own.isEmpty { page += "\n" + table(own) }
    page += "\nIt ends with "
    page += spec.exits.map { "\($0.status.rawValue) (\($0.meaning))" }.joined(separator: ", ")
    return page + ".\n"
  }

  /// The parameters that many commands share, once.
  private var shared: String {
    var page = ""
    var seen: Set<ParameterSpec> = []
    let options = visible.flatMap { $0.spec.options }
      .filter { $0.group != nil && seen.insert($0).inserted }
    for (title, options) in HelpPage.grouped(options) {
      page += "\n## \(title)\n\n" + table(options)
    }
    return page
  }

  private func table(_ parameters: [ParameterSpec]) -> String {
    var page = "| parameter | what it does |\n|---|---|\n"
    for parameter in parameters {
      let label = parameter.isArgument ? parameter.usage : parameter.label
      page += "| `\(label.trimmingSpaces)` | \(cell(parameter.fullHelp)) |\n"
    }
    return page
  }

  private func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}

extension String {
  /// The string without spaces at its beginning.
  fileprivate var trimmingSpaces: Substring { drop { $0 == " " } }
}
