/// What one output stream is and can.
package struct StreamTraits: Hashable, Sendable {
  /// Whether a person reads it on a screen.
  package var isTerminal: Bool
  /// Whether styles are shown.
  package var hasColor: Bool
  /// The columns to fill: at most 100 on a terminal, 80 elsewhere.
  package var width: Int

  /// Makes traits.
  package init(isTerminal: Bool, hasColor: Bool, width: Int) {
    self.isTerminal = isTerminal
    self.hasColor = hasColor
    self.width = width
  }

  /// A pipe or a file.
  package static let pipe = StreamTraits(isTerminal: false, hasColor: false, width: 80)

  /// Decides, once, from what the machine says of a stream.
  ///
  /// `NO_COLOR` counts when it is not empty (no-color.org), `TERM` when it is `dumb` or missing;
  /// `--color` stands above both. `columns` is what the terminal or `COLUMNS` says.
  package static func decided(
    isTerminal: Bool, mode: ColorMode, noColor: String?, term: String?, columns: Int?
  ) -> StreamTraits {
    let canColor =
      isTerminal && (noColor ?? "").isEmpty && !(term ?? "").isEmpty && term != "dumb"
    let hasColor =
      switch mode {
      case .auto: canColor
      case .always: true
      case .never: false
      }
    let width = isTerminal ? max(40, min(columns ?? 80, 100)) : 80
    return StreamTraits(isTerminal: isTerminal, hasColor: hasColor, width: width)
  }
}
