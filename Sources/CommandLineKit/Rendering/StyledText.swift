/// Text whose pieces say what they are; the stream decides how that looks, if at all.
///
/// Written as an interpolation: `"\("error", .error): \(message)"`.
package struct StyledText: Hashable, Sendable {
  /// A piece in one style.
  package struct Run: Hashable, Sendable {
    /// The words.
    package var text: String
    /// What they are; `nil` for plain text.
    package var style: Style?

    /// Makes a piece.
    package init(_ text: String, _ style: Style? = nil) {
      self.text = text
      self.style = style
    }
  }

  /// The pieces in order.
  package private(set) var runs: [Run]

  /// Makes text from pieces.
  package init(_ runs: [Run] = []) { self.runs = runs }

  /// Makes text in one style.
  package init(_ text: String, _ style: Style? = nil) { runs = [Run(text, style)] }

  /// The words without their styles.
  package var plain: String { runs.map(\.text).joined() }

  /// The number of columns it takes on one line, counting a character as one.
  package var width: Int { runs.reduce(0) { $0 + $1.text.count } }

  /// Appends text.
  package static func += (left: inout StyledText, right: StyledText) {
    left.runs += right.runs
  }

  /// Joins two texts.
  package static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(left.runs + right.runs)
  }

  /// The bytes to write to a stream.
  ///
  /// With colour, styles become escape sequences. For a terminal, control characters that stand in
  /// the text itself are shown as `\u{…}` and not sent: file names and transcripts are not trusted.
  package func rendered(hasColor: Bool, isTerminal: Bool) -> String {
    var result = ""
    for run in runs {
      let text = isTerminal ? Self.visible(run.text) : run.text
      if hasColor, let style = run.style, !text.isEmpty {
        result += "\u{1B}[\(style.graphicRendition)m\(text)\u{1B}[0m"
      } else {
        result += text
      }
    }
    return result
  }

  private static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isControl(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// C0, DEL and C1, but for the tab and the line's end; and the marks that turn reading order.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension StyledText: ExpressibleByStringInterpolation {
  /// Makes plain text.
  package init(stringLiteral value: String) { self.init(value) }

  /// Makes text from a literal's pieces.
  package init(stringInterpolation: Interpolation) { self.init(stringInterpolation.runs) }

  /// The pieces of a literal.
  package struct Interpolation: StringInterpolationProtocol {
    var runs: [Run] = []

    /// Begins a literal.
    package init(literalCapacity: Int, interpolationCount: Int) {}

    /// Appends the literal's own words.
    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { runs.append(Run(literal)) }
    }

    /// Appends a value without a style.
    package mutating func appendInterpolation(_ value: String) { runs.append(Run(value)) }

    /// Appends a number without a style.
    package mutating func appendInterpolation(_ value: Int) { runs.append(Run(String(value))) }

    /// Appends words in a style.
    package mutating func appendInterpolation(_ value: String, _ style: Style) {
      runs.append(Run(value, style))
    }

    /// Appends styled text.
    package mutating func appendInterpolation(_ text: StyledText) { runs += text.runs }
  }
}
