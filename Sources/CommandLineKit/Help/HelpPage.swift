/// Help, drawn from the descriptions.
package struct HelpPage: Sendable {
  private let program: Program
  private let width: Int

  /// The widest a label may be before its text moves to the next line.
  private static let labelLimit = 24

  /// Makes pages of a width in columns.
  package init(_ program: Program, width: Int) {
    self.program = program
    self.width = width
  }

  /// The page of the program: every command in a line.
  ///
  /// The short one is for those who named no command.
  package func overview(isShort: Bool) -> StyledText {
    var page = StyledText()
    if !isShort { page += paragraph("\(program.summary).", indent: 0) + "\n" }
    page += "\("Usage:", .heading) \(program.name) COMMAND [OPTIONS]\n"
    let sections = program.sections.map { ($0.title, $0.commands.filter { !$0.isHidden }) }
    let widest = sections.flatMap(\.1).map(\.name.count).max() ?? 0
    for (title, commands) in sections where !commands.isEmpty {
      page += "\n\("\(title):", .heading)\n"
      page += list(commands.map { (StyledText($0.name, .code), $0.summary) }, atLeast: widest)
    }
    let see = "See '\(program.name) help COMMAND' for one command"
    let version = isShort ? "." : ", '\(program.name) --version' for the version."
    page += "\n" + paragraph("\(see + version)", indent: 0)
    return page
  }

  /// The page of a group: its commands.
  package func group(_ group: CommandTree, path: [String]) -> StyledText {
    let words = ([program.name] + path).joined(separator: " ")
    var page = paragraph("\(group.summary).", indent: 0)
    page += "\n\("Usage:", .heading) \(words) COMMAND [OPTIONS]\n\n\("Commands:", .heading)\n"
    page += list(
      group.children.filter { !$0.isHidden }.map { (StyledText($0.name, .code), $0.summary) })
    let see = "See '\(program.name) help \(path.joined(separator: " ")) COMMAND' for one command."
    page += "\n" + paragraph("\(see)", indent: 0)
    return page
  }

  /// The page of a command: what it does, how it is typed, examples first.
  package func command(_ spec: CommandSpec, path: [String]) -> StyledText {
    var page = paragraph("\(spec.summary).", indent: 0) + "\n" + usage(spec, path: path)
    if !spec.examples.isEmpty {
      page += "\n\("Examples:", .heading)\n"
      for example in spec.examples {
        page += "  \(example.line, .code)\n" + paragraph("\(example.says)", indent: 6)
      }
    }
    for text in spec.discussion { page += "\n" + paragraph("\(text)", indent: 0) }
    if !spec.arguments.isEmpty {
      page += "\n\("Arguments:", .heading)\n"
      page += list(spec.arguments.map { (StyledText($0.name, .code), $0.fullHelp) })
    }
    for (title, options) in Self.grouped(spec.options) {
      page += "\n\("\(title):", .heading)\n"
      page += list(options.map { (StyledText($0.label, .code), $0.fullHelp) })
    }
    page += "\n\("Exit status:", .heading)\n"
    page += list(spec.exits.map { (StyledText("\($0.status.rawValue)", .code), $0.meaning) })
    return page
  }

  /// The usage line of a command, wrapped under itself.
  package func usage(_ spec: CommandSpec, path: [String]) -> StyledText {
    let words = ([program.name] + path).joined(separator: " ")
    let own = spec.options.filter { $0.group == nil }.map(\.usage)
    let shared = spec.options.count > own.count ? ["[OPTIONS]"] : []
    let parts = spec.arguments.map(\.usage) + own + shared
    let lead = "Usage: \(words)"
    var lines: [String] = []
    var line = lead
    for part in parts {
      if line.count + 1 + part.count > width {
        lines.append(line)
        line = String(repeating: " ", count: min(lead.count, Self.labelLimit))
      }
      line += " " + part
    }
    lines.append(line)
    var page = StyledText()
    for (number, line) in lines.enumerated() {
      page += number == 0 ? "\("Usage:", .heading)\(String(line.dropFirst(6)))\n" : "\(line)\n"
    }
    return page
  }

  /// Options under their headings, in the order in which the headings first come.
  static func grouped(_ options: [ParameterSpec]) -> [(title: String, options: [ParameterSpec])] {
    var groups: [(title: String, options: [ParameterSpec])] = []
    for option in options {
      let title = option.group ?? "Options"
      if let index = groups.firstIndex(where: { $0.title == title }) {
        groups[index].options.append(option)
      } else {
        groups.append((title, [option]))
      }
    }
    return groups
  }

  private func paragraph(_ text: StyledText, indent: Int) -> StyledText {
    StyledText.block(text.wrapped(to: width - indent), indent: indent)
  }

  /// Labels and their texts in two columns, the first at least so wide.
  private func list(_ rows: [(label: StyledText, text: String)], atLeast: Int = 0) -> StyledText {
    let widest = rows.map(\.label.width).filter { $0 <= Self.labelLimit }.reduce(atLeast, max)
    let column = 2 + widest + 2
    var page = StyledText()
    for (label, text) in rows {
      let lines = StyledText(text).wrapped(to: width - column)
      page += "  \(label)"
      var rest = lines[...]
      if label.width <= widest, let first = rest.popFirst() {
        page += "\(String(repeating: " ", count: column - 2 - label.width))\(first)"
      }
      page += "\n" + StyledText.block(Array(rest), indent: column)
    }
    return page
  }
}
