import Model
import Publishing
import Testing

@Suite struct LookTests {
  private func read(_ look: [String: String]) -> (look: Look, diagnostics: [Diagnostic]) {
    var settings = StudySettings(title: "T")
    settings.look = look
    return Look.read(settings)
  }

  @Test func measuresContrastAsTheGuidelinesDo() {
    let black = Color(red: 0, green: 0, blue: 0)
    let white = Color(red: 255, green: 255, blue: 255)
    #expect(black.contrast(with: white) == 21)
    #expect(white.contrast(with: white) == 1)
  }

  @Test func followsAnAccentThatCanBeRead() {
    let read = read(["accent": "#7A1F3D"])
    #expect(read.look.accent.text == "#7a1f3d")
    #expect(read.diagnostics == [])
  }

  @Test(arguments: ["red", "#abc", "#12345g", "#1234567", "url(x)", "#00000é", ""])
  func refusesWhatIsNoColour(written: String) {
    let read = read(["accent": written])
    #expect(read.look == .plain)
    #expect(read.diagnostics.map(\.id) == ["look-accent"])
  }

  @Test func refusesAnAccentThatIsTooPale() {
    let read = read(["accent": "#ffcc00"])
    #expect(read.look == .plain)
    #expect(
      read.diagnostics == [
        .warning(
          "look-accent", at: Place("study.md"), "'#ffcc00' is too pale to read on a light page",
          explanation: "Text needs a contrast of 4.5 to 1 with the paper (WCAG 2.2, 1.4.3).",
          fixes: ["choose a darker colour"])
      ])
  }

  @Test func asksWhatAnUnknownKeyMeant() {
    #expect(
      read(["acent": "#000000"]).diagnostics == [
        .warning(
          "look-unknown", at: Place("study.md"), "'look.acent' is no key of the look",
          fixes: ["did you mean 'look.accent'?"])
      ])
  }

  @Test(arguments: ["#000000", "#7a1f3d", "#0b576b", "#5b3fa0", "#1c5a2a", "#0000ff"])
  func keepsEveryColourReadable(accent: String) {
    let look = read(["accent": accent]).look
    #expect(look.accent.text == accent)
    #expect(look.accent.contrast(with: look.lightTint) >= 4.5)
    #expect(look.darkAccent.contrast(with: look.darkTint) >= 4.5)
    #expect(look.lightHair.contrast(with: Look.lightPaper) >= 3)
    #expect(look.darkHair.contrast(with: Look.darkPaper) >= 3)
  }
}
