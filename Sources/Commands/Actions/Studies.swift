package import CommandLineKit

/// What commands need of the rooms below: studies to open and make, and files to convert.
///
/// The commands speak to this protocol and not to folders, so that they can be tested without any.
package protocol Studies: Sendable {
  /// Opens the study in a folder, or in the nearest one upward from the working folder.
  ///
  /// - Throws: `Failure` with `noInput` when there is no study.
  func open(_ folder: String?) throws -> any StudyActions

  /// Makes a study to start from, and copies sources into it.
  ///
  /// Gives the paths of the files it wrote, in the order of writing; overwrites none.
  func make(_ folder: String, from files: [String]) throws -> [String]

  /// Reads a transcript or captions in any readable format and writes them in another.
  ///
  /// - Throws: when nothing of the input can be read.
  func convert(
    _ input: String, in folder: String?, to format: OutputFormat
  ) async throws -> Conversion

  /// Brings a transcript and captions of its recording together, and writes corrected captions in
  /// a format; without one there is only the report.
  ///
  /// - Throws: when one of them cannot be read.
  func align(
    _ transcript: String, with captions: String, as format: OutputFormat?
  ) throws -> AlignedCaptions

  /// Names that a shell may offer (`codes`, `participants`, `coders`); empty when none are known.
  ///
  /// Never fails and takes at most a fifth of a second.
  func names(_ kind: String, in folder: String?) -> [Completer.Candidate]
}
