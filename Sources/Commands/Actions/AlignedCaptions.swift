package import Alignment
package import Formats
package import Model

/// A transcript and captions of its recording, brought together.
package struct AlignedCaptions: Hashable, Sendable {
  /// How well they fit.
  package var report: AlignmentReport
  /// Whether they share enough words to be of one recording.
  package var isOfOneRecording: Bool
  /// The corrected captions; `nil` when none were asked for or none could be made.
  package var bytes: [UInt8]?
  /// How many captions were made.
  package var cues: Int
  /// Which captions are hard to read, in their order.
  package var strains: [CueStrain] = []
  /// What the readers found, what the format cannot hold, and which captions are hard to read.
  package var diagnostics: [Diagnostic]

  /// Makes a result.
  package init(
    report: AlignmentReport, isOfOneRecording: Bool, bytes: [UInt8]?, cues: Int,
    diagnostics: [Diagnostic]
  ) {
    self.report = report
    self.isOfOneRecording = isOfOneRecording
    self.bytes = bytes
    self.cues = cues
    self.diagnostics = diagnostics
  }
}
