package import Markdown

/// One language version of a topic page, its quotes proven.
package struct PublishedTopic: Hashable, Sendable {
  /// The last part of the address, shared by all language versions.
  package var slug: String
  /// The language (BCP 47), one of the study's.
  package var language: String
  /// The title.
  package var title: String
  /// What clips are titled after; `nil` for the title.
  package var clipTitle: String?
  /// The category under which it is listed; `nil` for none.
  package var category: String?
  /// The place among the topics, lower first; topics without one come last, by title.
  package var order: Int?
  /// One or two sentences for lists; `nil` for none.
  package var summary: String?
  /// Who wrote it, as shown.
  package var authors: [String]
  /// Who translated it, as shown; `nil` for nobody.
  package var translator: String?
  /// The day of the last change, as the file says it.
  package var lastUpdated: String?
  /// The day of the next review, as the file says it.
  package var reviewDate: String?
  /// The text.
  package var body: MarkdownNode
  /// One for each `quote:` link and each block quote that ends in a `clip:` link, in the order of
  /// the text.
  package var quotes: [PublishedQuote]

  /// Makes a topic without quotes.
  package init(slug: String, language: String, title: String, body: MarkdownNode) {
    self.slug = slug
    self.language = language
    self.title = title
    self.body = body
    authors = []
    quotes = []
  }
}
