/// What a piece of text is, for streams that can show it.
package enum Style: String, Hashable, Sendable, CaseIterable {
  /// The word "error" and what is as grave.
  case error
  /// The word "warning".
  case warning
  /// The word "hint" and other ways out.
  case hint
  /// A heading.
  case heading
  /// A path, or a place in a file.
  case path
  /// A code of the codebook, or a command to type.
  case code
  /// Words that a search hit.
  case match
  /// A person's name.
  case speaker
  /// A time in a recording.
  case time
  /// What may be overlooked.
  case faint
  /// Words put in, in a word diff.
  case added
  /// Words taken out, in a word diff.
  case removed
}

extension Style {
  /// The parameters of the terminal's "select graphic rendition" (ECMA-48, 8.3.117).
  ///
  /// Only the eight common colours and weights: they follow the user's own theme.
  var graphicRendition: String {
    switch self {
    case .error: "1;31"
    case .warning: "1;33"
    case .hint: "36"
    case .heading: "1"
    case .path: "1"
    case .code: "36"
    case .match: "1;33"
    case .speaker: "1"
    case .time: "32"
    case .faint: "2"
    case .added: "32"
    case .removed: "31"
    }
  }
}
