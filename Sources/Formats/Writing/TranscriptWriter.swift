package import Model

/// Writes a transcript in one format.
package protocol TranscriptWriter: SendableMetatype {
  /// The format's name.
  static var format: String { get }

  /// Writes a transcript.
  ///
  /// - Throws: `WriteFailure` when the format needs what the transcript does not have.
  static func write(_ transcript: Transcript, names: SpeakerNames) throws(WriteFailure) -> Written
}
