package import Model

/// How a study wants its pages to look.
package struct Look: Hashable, Sendable {
  /// The colour of links and marks on a light page.
  package var accent: Color

  /// The contrast that text needs with what lies behind it (WCAG 2.2, 1.4.3, level AA).
  package static let leastContrast = 4.5
  /// The colour of the paper on light pages.
  package static let lightPaper = Color(red: 0xfd, green: 0xfc, blue: 0xf9)
  /// The colour of the paper on dark pages.
  package static let darkPaper = Color(red: 0x14, green: 0x18, blue: 0x1b)
  /// The look of a study that asks for none.
  package static let plain = Look(accent: Color(red: 0x0b, green: 0x57, blue: 0x6b))

  /// The paper behind participants' words on a light page.
  package var lightTint: Color { Self.lightPaper.mixed(with: accent, hundredths: 7) }
  /// The paper behind participants' words on a dark page.
  package var darkTint: Color { Self.darkPaper.mixed(with: darkAccent, hundredths: 11) }

  /// The line under words that lead to their speaker, on a light page; 3 to 1 at the least.
  package var lightHair: Color { Self.hair(accent, on: Self.lightPaper) }
  /// The line under words that lead to their speaker, on a dark page; 3 to 1 at the least.
  package var darkHair: Color { Self.hair(darkAccent, on: Self.darkPaper) }

  /// As much paper in a colour as leaves a contrast of 3 to 1 (WCAG 2.2, 1.4.11).
  private static func hair(_ color: Color, on paper: Color) -> Color {
    for hundredths in stride(from: 60, to: 0, by: -5) {
      let mixed = color.mixed(with: paper, hundredths: hundredths)
      if mixed.contrast(with: paper) >= 3 { return mixed }
    }
    return color
  }

  /// The accent for dark pages: as much white in it as reading needs.
  package var darkAccent: Color {
    let white = Color(red: 255, green: 255, blue: 255)
    for hundredths in stride(from: 0, through: 100, by: 5) {
      let color = accent.mixed(with: white, hundredths: hundredths)
      let behind = Self.darkPaper.mixed(with: color, hundredths: 11)
      if color.contrast(with: behind) >= 7 { return color }
    }
    return white
  }

  private static let keys = ["accent", "facts"]

  /// The keys of participant files that profiles show: those that `look.facts` names, separated by
  /// commas; none when it names none.
  package static func facts(_ settings: StudySettings) -> [String] {
    (settings.look["facts"] ?? "").split(separator: ",").map { name in
      String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// What `study.md` asks for, and what of it was not followed.
  ///
  /// An accent that is no colour, or on which reading would be hard, gives way to the plain one.
  package static func read(_ settings: StudySettings) -> (look: Look, diagnostics: [Diagnostic]) {
    var look = plain
    var diagnostics: [Diagnostic] = []
    let place = Place(settings.path)
    for key in settings.look.keys.sorted() where !keys.contains(key) {
      let near = NearMiss.suggestion(for: key, among: keys)
      diagnostics.append(
        .warning(
          "look-unknown", at: place, "'look.\(key)' is no key of the look",
          fixes: [near.map { "did you mean 'look.\($0)'?" } ?? "remove the line"]))
    }
    guard let written = settings.look["accent"] else { return (look, diagnostics) }
    guard let color = Color(written) else {
      diagnostics.append(
        .warning(
          "look-accent", at: place, "'\(written)' must be a colour such as #0b576b",
          explanation: "Pages use the plain accent until 'look.accent' is six hexadecimal digits.",
          fixes: ["write 'look.accent: #rrggbb'"]))
      return (look, diagnostics)
    }
    let wanted = Look(accent: color)
    guard color.contrast(with: wanted.lightTint) >= leastContrast else {
      diagnostics.append(
        .warning(
          "look-accent", at: place, "'\(written)' is too pale to read on a light page",
          explanation: "Text needs a contrast of 4.5 to 1 with the paper (WCAG 2.2, 1.4.3).",
          fixes: ["choose a darker colour"]))
      return (look, diagnostics)
    }
    look = wanted
    return (look, diagnostics)
  }
}
