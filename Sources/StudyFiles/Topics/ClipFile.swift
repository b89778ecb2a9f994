package import Model

/// A published clip: an excerpt with a headline and media of its own.
package struct ClipFile: Hashable, Sendable {
  /// The file's name up to the first dot; what `clip:` and `quote:` may name.
  package var id: String
  /// The excerpt that is shown.
  package var excerpt: QuoteReference
  /// Where the reference to the excerpt stands.
  package var excerptPlace: Place
  /// The headline above the clip.
  package var headline: String?
  /// The file or link that holds the clip and nothing more, as written.
  package var media: String?
  /// The picture shown before a video plays, as written.
  package var poster: String?
  /// How far the clip's captions are.
  package var captionsStatus: String?
  /// What a visitor should know before playing it.
  package var contentNote: String?
  /// The file.
  package var path: String

  /// Makes a clip without headline and media.
  package init(id: String, excerpt: QuoteReference, excerptPlace: Place, path: String) {
    self.id = id
    self.excerpt = excerpt
    self.excerptPlace = excerptPlace
    self.path = path
  }
}
