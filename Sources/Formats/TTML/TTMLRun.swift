/// A run of text of a TTML document and when it is shown.
package struct TTMLRun: Sendable {
  /// Seconds at which it appears.
  package var begin: Double
  /// Seconds at which it disappears; `nil` for the end of the recording.
  package var end: Double?
  /// The text, white space as it stands in the file.
  package var text: String
}
