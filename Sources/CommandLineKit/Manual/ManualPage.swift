/// The manual page of the program in the man macros, drawn from the descriptions.
package struct ManualPage: Sendable {
  private let program: Program

  /// Makes the page of a program.
  package init(_ program: Program) { self.program = program }

  /// The page, section 1; it holds no date, so that the same program gives the same page.
  package var roff: String {
    let title = program.name.uppercased()
    var page = ".TH \(title) 1 \"\" \"\(program.name) \(program.version)\" \"User Commands\"\n"
    page += ".SH NAME\n\(escaped(program.name)) \\- \(escaped(program.summary))\n"
    page += ".SH SYNOPSIS\n.B \(escaped(program.name))\nCOMMAND [OPTIONS]\n.SH COMMANDS\n"
    let leaves = program.leaves.map { ($0.path, $0.entry.spec) }.filter { !$0.1.isHidden }
    for (path, spec) in leaves { page += section(path, spec) }
    var seen: Set<ParameterSpec> = []
    let shared = leaves.flatMap { $0.1.options }
      .filter { $0.group != nil && seen.insert($0).inserted }
    for (title, options) in HelpPage.grouped(shared) {
      page += ".SH \(escaped(title.uppercased()))\n" + items(options)
    }
    page += ".SH EXIT STATUS\n"
    for status in ExitStatus.allCases {
      page += ".TP\n.B \(status.rawValue)\n\(escaped(status.meaning))\n"
    }
    return page
  }

  private func section(_ path: [String], _ spec: CommandSpec) -> String {
    let usage = HelpPage(program, width: 78).usage(spec, path: path).plain.dropFirst(7)
    var page = ".SS \(escaped(path.joined(separator: " ")))\n\(escaped(spec.summary)).\n"
    page += ".PP\n.nf\n\(escaped(String(usage))).fi\n"
    for text in spec.discussion { page += ".PP\n\(escaped(text))\n" }
    page += items(spec.parameters.filter { $0.group == nil })
    for example in spec.examples {
      page += ".PP\n\(escaped(example.says)):\n.PP\n.nf\n.RS\n\(escaped(example.line))\n.RE\n.fi\n"
    }
    return page
  }

  private func items(_ parameters: [ParameterSpec]) -> String {
    var page = ""
    for parameter in parameters {
      let label = parameter.isArgument ? parameter.name : String(parameter.label.drop { $0 == " " })
      page += ".TP\n.B \(escaped(label))\n\(escaped(parameter.fullHelp))\n"
    }
    return page
  }

  /// Text with what roff would act upon made harmless: `\`, `-`, and a dot or quote in front.
  private func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&\($0)" : String($0) }
      .joined(separator: "\n")
  }
}
