/// The addresses of pages, relative to the site's root: a contract with everyone who links to them.
package enum SitePath {
  /// The choice of languages.
  package static let root = "index.html"
  /// The stylesheet.
  package static let style = "style.css"

  /// The module page in a language.
  package static func module(_ language: String) -> String { "\(language)/index.html" }

  /// A topic page.
  package static func topic(_ slug: String, _ language: String) -> String {
    "\(language)/topics/\(slug).html"
  }

  /// Another page.
  package static func page(_ slug: String, _ language: String) -> String {
    "\(language)/pages/\(slug).html"
  }

  /// A profile page; `slug` is the participant's file name or the address it sets.
  package static func person(_ slug: String, _ language: String) -> String {
    "\(language)/people/\(slug).html"
  }

  /// Whether a name may be one part of an address and of a file's path on any system.
  package static func isUsable(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 200 && name.first != "." && name.last != " "
      && name.first != " "
      && !name.unicodeScalars.contains { scalar in
        scalar.value < 0x20 || scalar.value == 0x7f
          || "/\\:*?\"<>|#%".unicodeScalars.contains(scalar)
      }
  }
}
