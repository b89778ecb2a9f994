package import Markdown
package import Model

/// A page as an editor wrote it: its keys, its text, and every quote and claim in it.
package struct Topic: Hashable, Sendable {
  /// The file.
  package var path: String
  /// The file's name up to the first dot; the last part of the page's address.
  package var slug: String
  /// The page's language (BCP 47).
  package var language: String
  /// The title.
  package var title: String
  /// The title above the page's clips; `nil` for the page's own.
  package var clipTitle: String?
  /// The group under which the page is listed.
  package var category: String?
  /// The place in its group, smallest first.
  package var order: Int?
  /// The summary for lists of pages.
  package var summary: String?
  /// How far the page is, as the file says it.
  package var status: String?
  /// Who wrote it, in file order.
  package var authors: [String]
  /// Who translated it.
  package var translator: String?
  /// When it was last updated, `YYYY-MM-DD` or `YYYY-MM`.
  package var lastUpdated: String?
  /// When it is to be reviewed, `YYYY-MM-DD` or `YYYY-MM`.
  package var reviewDate: String?
  /// The text; lines count in the file.
  package var body: MarkdownNode
  /// The quotes, in document order.
  ///
  /// Walk `body` depth first: the n-th node that is either a link whose destination begins with
  /// `quote:` or a block quote whose last paragraph has a link that begins with `clip:` is
  /// `quotations[n]`. A clip's own paragraphs hold no further quotes. This holds for a file without
  /// errors.
  package var quotations: [Quotation]
  /// Where the destination of each quotation's link stands; as many as `quotations`.
  package var linkPlaces: [Place]
  /// The claims, in document order: the n-th link that begins with `evidence:` is `evidence[n]`.
  package var evidence: [EvidenceClaim]
  /// The headings that a comment binds to codes, in document order.
  package var sections: [TopicSection]

  /// Makes a topic without a text.
  package init(path: String, slug: String, language: String, title: String) {
    self.path = path
    self.slug = slug
    self.language = language
    self.title = title
    authors = []
    body = MarkdownNode(.document)
    quotations = []
    linkPlaces = []
    evidence = []
    sections = []
  }
}
