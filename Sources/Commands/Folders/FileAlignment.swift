internal import Alignment
internal import CommandLineKit
internal import Formats
internal import Model

/// A transcript in a file, timed by captions in another.
struct FileAlignment {
  let transcript: String
  let captions: String
  /// What to write; `nil` for the report alone.
  let format: OutputFormat?

  /// Reads, aligns and writes.
  ///
  /// - Throws: `FileFailure`, `ReadFailure`, or `Failure` with `badData` when the format is none of
  ///   captions or the captions have no times.
  func run() throws -> AlignedCaptions {
    let (text, found) = try FileConversion.read(transcript)
    let (heard, other) = try FileConversion.read(captions)
    var diagnostics = found + other
    guard !heard.timing.spans.isEmpty else {
      throw Failure(
        .badData, "\(captions): captions without times",
        hint: "give the transcript first and the captions second")
    }
    let transfer = TimeTransfer(from: heard, to: text)
    guard transfer.coverage >= TimeTransfer.leastCoverage else {
      diagnostics.append(
        .warning(
          "captions-of-another-recording", at: Place(captions),
          "Captions share \(transfer.sharedWords) of the transcript's \(transfer.words) words",
          explanation: "So few that they are hardly of the same recording.",
          fixes: ["look whether the two files belong together"]))
      return AlignedCaptions(
        report: transfer.report, isOfOneRecording: false, bytes: nil, cues: 0,
        diagnostics: diagnostics)
    }
    var aligned = AlignedCaptions(
      report: transfer.report, isOfOneRecording: true, bytes: nil, cues: 0,
      diagnostics: diagnostics)
    guard let format else { return aligned }
    var timed = text
    timed.timing = transfer.timing
    do throws(WriteFailure) {
      let written = try FormatRegistry.write(timed, as: format.name)
      aligned.bytes = written.bytes
      aligned.cues = written.cues
      aligned.strains = written.strains
      aligned.diagnostics += FileConversion.warnings(of: written, as: format, from: transcript)
    } catch {
      throw Failure(.badData, "\(transcript): \(error)")
    }
    return aligned
  }
}
