package import Model

/// Prints diagnostics for people and for tools that read lines.
///
/// `path:line:column: error: summary [id]`, the explanation and the fixes indented below, sorted by
/// place. Participants' words are printed only on a terminal or when asked for.
package struct DiagnosticPrinter: Sendable {
  private let traits: StreamTraits
  private let showsWords: Bool

  /// Makes a printer for a stream.
  ///
  /// `showsText` is what `--show-text` says.
  package init(_ traits: StreamTraits, showsText: Bool) {
    self.traits = traits
    showsWords = showsText || traits.isTerminal
  }

  /// The diagnostics, sorted, equal ones once; empty when there are none.
  package func text(_ diagnostics: [Diagnostic]) -> StyledText {
    var text = StyledText()
    var last: Diagnostic?
    for diagnostic in diagnostics.sorted() where diagnostic != last {
      text += self.text(diagnostic)
      last = diagnostic
    }
    return text
  }

  /// `2 errors, 1 warning`; `nil` when there is nothing to count.
  package static func summary(_ diagnostics: [Diagnostic]) -> String? {
    let all = Set(diagnostics)
    let errors = all.count { $0.severity == .error }
    let warnings = all.count - errors
    var parts: [String] = []
    if errors > 0 { parts.append(errors == 1 ? "1 error" : "\(errors) errors") }
    if warnings > 0 { parts.append(warnings == 1 ? "1 warning" : "\(warnings) warnings") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func text(_ diagnostic: Diagnostic) -> StyledText {
    let severity = diagnostic.severity
    let style: Style = severity == .error ? .error : .warning
    var text: StyledText = "\(diagnostic.place.shown, .path): \("\(severity.rawValue):", style) "
    text += "\(diagnostic.summary) \("[\(diagnostic.id)]", .faint)\n"
    if let explanation = diagnostic.explanation { text += indented("\(explanation)") }
    for fix in diagnostic.fixes { text += indented("\("fix:", .hint) \(fix)") }
    if showsWords {
      for line in diagnostic.words { text += "    \("|", .faint) \(line)\n" }
    }
    return text
  }

  /// Wrapped for a person; left on one line for a tool.
  private func indented(_ text: StyledText) -> StyledText {
    let lines = text.wrapped(to: traits.isTerminal ? traits.width - 4 : .max)
    return StyledText.block(lines, indent: 4)
  }
}

extension Place {
  /// `path`, `path:line` or `path:line:column`, as much as is known.
  package var shown: String {
    guard let line else { return path }
    return column.map { "\(path):\(line):\($0)" } ?? "\(path):\(line)"
  }
}
