/// The elements that pages are made of; what is not listed cannot be written.
package enum HTMLTag: String, Hashable, Sendable, CaseIterable {
  // The document.
  case html, head, title, meta, link, body
  // Regions.
  case header, nav, main, article, section, aside, footer, div
  // Blocks.
  case h1, h2, h3, h4, h5, h6, p, blockquote, figure, figcaption, details, summary
  case ul, ol, li, dl, dt, dd, pre, hr, table, thead, tbody, tr, th, td, video, audio
  // Stretches of text.
  case a, abbr, b, br, cite, code, em, i, q, s, small, span, strong, sup, time

  /// Whether it has no end tag and no content (HTML, "Void elements").
  package var isVoid: Bool {
    switch self {
    case .meta, .link, .hr, .br: true
    default: false
    }
  }

  /// Whether white space beside it would be seen, so that the writer adds none.
  package var isInline: Bool {
    switch self {
    case .a, .abbr, .b, .br, .cite, .code, .em, .i, .q, .s, .small, .span, .strong, .sup, .time:
      true
    default: false
    }
  }

  /// The heading of a level; levels beyond 1 to 6 are brought to the nearest.
  package static func heading(_ level: Int) -> HTMLTag {
    switch level {
    case ...1: .h1
    case 2: .h2
    case 3: .h3
    case 4: .h4
    case 5: .h5
    default: .h6
    }
  }
}
