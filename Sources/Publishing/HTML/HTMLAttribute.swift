/// A name and an unescaped value; addresses stand only where a `WebAddress` was made.
package struct HTMLAttribute: Hashable, Sendable {
  /// The name, lower case.
  package let name: String
  /// The value as meant, before escaping; empty for an attribute that is merely there.
  package let value: String

  private init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// Where a link leads.
  package static func href(_ address: WebAddress) -> HTMLAttribute {
    HTMLAttribute("href", address.text)
  }

  /// Where a medium lies.
  package static func src(_ address: WebAddress) -> HTMLAttribute {
    HTMLAttribute("src", address.text)
  }

  /// The picture shown before a film plays.
  package static func poster(_ address: WebAddress) -> HTMLAttribute {
    HTMLAttribute("poster", address.text)
  }

  /// An instruction to go to another page at once.
  package static func refresh(to address: WebAddress) -> [HTMLAttribute] {
    [HTMLAttribute("http-equiv", "refresh"), HTMLAttribute("content", "0; url=\(address.text)")]
  }

  /// A policy that the browser enforces.
  package static func policy(_ value: String) -> [HTMLAttribute] {
    [HTMLAttribute("http-equiv", "Content-Security-Policy"), HTMLAttribute("content", value)]
  }

  /// A named fact about the page.
  package static func meta(_ name: String, _ content: String) -> [HTMLAttribute] {
    [HTMLAttribute("name", name), HTMLAttribute("content", content)]
  }

  /// The encoding of the page, which is always UTF-8.
  package static let utf8 = HTMLAttribute("charset", "utf-8")
  /// The player's own controls.
  package static let controls = HTMLAttribute("controls", "")
  /// Nothing of a medium is fetched before a person asks for it.
  package static let preloadNone = HTMLAttribute("preload", "none")

  /// The name of an element within its page.
  package static func id(_ value: String) -> HTMLAttribute { HTMLAttribute("id", value) }
  /// The names by which the stylesheet knows an element.
  package static func `class`(_ value: String) -> HTMLAttribute { HTMLAttribute("class", value) }
  /// The language of an element's text (BCP 47).
  package static func lang(_ value: String) -> HTMLAttribute { HTMLAttribute("lang", value) }
  /// The language of the page that a link leads to (BCP 47).
  package static func hreflang(_ value: String) -> HTMLAttribute {
    HTMLAttribute("hreflang", value)
  }
  /// What a link's target is to the page.
  package static func rel(_ value: String) -> HTMLAttribute { HTMLAttribute("rel", value) }
  /// A moment in the form that machines read.
  package static func datetime(_ value: String) -> HTMLAttribute {
    HTMLAttribute("datetime", value)
  }
  /// The number with which a list begins.
  package static func start(_ value: Int) -> HTMLAttribute { HTMLAttribute("start", "\(value)") }
  /// The direction in which a heading cell looks: `col` or `row`.
  package static func scope(_ value: String) -> HTMLAttribute { HTMLAttribute("scope", value) }
  /// The role for assistive technology.
  package static func role(_ value: String) -> HTMLAttribute { HTMLAttribute("role", value) }
  /// Whether the keyboard reaches it.
  package static func tabindex(_ value: Int) -> HTMLAttribute {
    HTMLAttribute("tabindex", "\(value)")
  }
  /// The accessible name; it must begin with the visible text.
  package static func ariaLabel(_ value: String) -> HTMLAttribute {
    HTMLAttribute("aria-label", value)
  }
  /// The id of the element that names this one.
  package static func ariaLabelledBy(_ value: String) -> HTMLAttribute {
    HTMLAttribute("aria-labelledby", value)
  }
  /// The id of the element that describes this one.
  package static func ariaDescribedBy(_ value: String) -> HTMLAttribute {
    HTMLAttribute("aria-describedby", value)
  }
  /// That a link leads to the page itself.
  package static let currentPage = HTMLAttribute("aria-current", "page")
  /// That an element is decoration, not read out.
  package static let ariaHidden = HTMLAttribute("aria-hidden", "true")
}
