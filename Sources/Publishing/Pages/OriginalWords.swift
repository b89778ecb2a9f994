internal import Model

/// The words as spoken beneath a translation, one click away.
struct OriginalWords {
  /// The disclosure; its id is the quote's with `-original`.
  let node: HTMLNode

  /// Makes it, or `nil` for a quote that is no translation.
  init?(quote: PublishedQuote, id: String, words: InterfaceWords, name: String) {
    guard let original = quote.quotation.original else { return nil }
    let control = InterfaceWords.fill(words.original, words.name(of: quote.language))
    let label = quote.quotation.kind == .inline && !name.isEmpty ? "\(name) – " : ""
    node = .element(
      .details, [.class("original"), .id("\(id)-original")],
      [
        .element(
          .summary, content: [.element(.span, text: "\(label)\(words.ourTranslation). \(control)")]),
        .element(.p, [.lang(quote.language)], [.text(original)]),
      ])
  }
}
