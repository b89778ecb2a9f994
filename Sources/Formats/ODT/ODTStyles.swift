/// What styles say of words: which are hidden, and which are a title's or a heading's.
struct ODTStyles {
  private struct Style {
    var parent: String?
    var isHidden: Bool?
  }

  private var styles: [String: Style] = [:]

  /// Adds a style under its name; a later one of that name takes its place.
  mutating func add(_ name: String, parent: String?) { styles[name] = Style(parent: parent) }

  /// Says whether the words of a style are hidden.
  mutating func hide(_ name: String, _ isHidden: Bool) { styles[name]?.isHidden = isHidden }

  /// Whether words of a style are hidden, by the style itself or the nearest above it that says.
  func isHidden(_ name: String) -> Bool {
    for style in chain(name) {
      if let isHidden = styles[style]?.isHidden { return isHidden }
    }
    return false
  }

  /// Whether paragraphs of a style are titles or headings.
  func isHeading(_ name: String) -> Bool {
    chain(name).contains { $0 == "Title" || $0 == "Subtitle" || $0.hasPrefix("Heading") }
  }

  /// A style and those above it; a circle is cut.
  private func chain(_ name: String) -> [String] {
    var chain = [name]
    while chain.count < 16, let last = chain.last, let parent = styles[last]?.parent {
      chain.append(parent)
    }
    return chain
  }
}
