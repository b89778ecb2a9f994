package import Markdown
package import StudyFiles

/// One language version of a topic or of another page, its quotes proven.
package struct PublishedTopic: Hashable, Sendable {
  /// Where it stands on the site.
  package enum Kind: String, Hashable, Sendable {
    /// A topic, listed by category.
    case topic
    /// Another page, such as one on methods or resources.
    case page
  }

  /// Where it stands on the site.
  package var kind: Kind
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
    kind = .topic
    self.slug = slug
    self.language = language
    self.title = title
    self.body = body
    authors = []
    quotes = []
  }

  /// Makes a page from a file as it was read.
  ///
  /// - Parameters:
  ///   - file: the file, without errors.
  ///   - kind: where it stands on the site.
  ///   - quotes: the file's quotations in their order, each with its proof.
  package init(_ file: Topic, as kind: Kind = .topic, quotes: [PublishedQuote]) {
    self.kind = kind
    slug = file.slug
    language = file.language
    title = file.title
    clipTitle = file.clipTitle
    category = file.category
    order = file.order
    summary = file.summary
    authors = file.authors
    translator = file.translator
    lastUpdated = file.lastUpdated
    reviewDate = file.reviewDate
    body = file.body
    self.quotes = quotes
  }

  /// The address, relative to the site's root.
  package var path: String {
    switch kind {
    case .topic: SitePath.topic(slug, language)
    case .page: SitePath.page(slug, language)
    }
  }
}
