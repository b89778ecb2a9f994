package import Model
package import StudyFiles

/// What a clip file says beyond the words.
package struct PublishedClip: Hashable, Sendable {
  /// The clip's own headline; `nil` for "topic - name".
  package var headline: String?
  /// The recording of the clip and nothing more; `nil` for a clip in words.
  package var media: Media?
  /// The picture shown before a film plays, an address within the site or on the web.
  package var poster: String?
  /// What is known of the captions, as written.
  package var captionsStatus: String?
  /// What a reader may want to know beforehand, as written.
  package var contentNote: String?

  /// A recording.
  package struct Media: Hashable, Sendable {
    /// The form in which the person appears: audio or video.
    package var form: ConsentForm
    /// Its address within the site (`media/louise-1.mp4`) or on the web.
    package var address: String

    /// Makes a recording.
    package init(form: ConsentForm, address: String) {
      self.form = form
      self.address = address
    }
  }

  /// Makes a clip that says nothing.
  package init() {}

  /// Makes a clip from a file as it was read.
  ///
  /// - Parameters:
  ///   - file: the file, without errors.
  ///   - media: the recording as the site has it; `nil` for a clip in words.
  ///   - poster: the picture as the site has it; `nil` for none.
  package init(_ file: ClipFile, media: Media?, poster: String?) {
    headline = file.headline
    captionsStatus = file.captionsStatus
    contentNote = file.contentNote
    self.media = media
    self.poster = poster
  }
}
