/// The site's one stylesheet: the colours of a look, then the rules.
enum Stylesheet {
  /// The text of `style.css`.
  static func text(_ look: Look) -> String {
    """
    :root {
      --paper: \(Look.lightPaper.text);
      --accent: \(look.accent.text);
      --tint: \(look.lightTint.text);
      --hair: \(look.lightHair.text);
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --paper: \(Look.darkPaper.text);
        --accent: \(look.darkAccent.text);
        --tint: \(look.darkTint.text);
        --hair: \(look.darkHair.text);
      }
    }

    """ + rules
  }
}
