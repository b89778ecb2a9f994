internal import CommandLineKit
internal import Files
internal import Formats
internal import Ingest
internal import Model

/// A transcript written in another format: that of a file, or of an interview.
struct FileConversion {
  /// What is converted, as messages call it.
  let input: String
  private let transcript: Transcript
  private let names: SpeakerNames
  private let found: [Diagnostic]

  /// Reads a file.
  ///
  /// - Throws: `FileFailure` or `ReadFailure`.
  init(of path: String) throws {
    let reading = try FormatRegistry.read(Files.read(path), path: path)
    input = path
    transcript = Self.transcript(of: reading, path)
    names = SpeakerNames()
    found =
      reading.diagnostics
      + reading.account.omissions.filter { $0.words > 0 }.map { omission in
        .warning(
          "words-left-out", at: Place(path),
          "\(counted(omission.words, "word")) left out: \(omission.reason)")
      }
  }

  /// Takes what is known already.
  init(of transcript: Transcript, names: [String: String], called input: String) {
    self.input = input
    self.transcript = transcript
    self.names = SpeakerNames(participants: names)
    found = []
  }

  /// Writes it.
  ///
  /// - Throws: `Failure` with `badData` when the format needs what the transcript does not have.
  func written(as format: OutputFormat) throws -> Conversion {
    do throws(WriteFailure) {
      let written = try FormatRegistry.write(transcript, as: format.name, names: names)
      return Conversion(
        bytes: written.bytes,
        diagnostics: found + Self.warnings(of: written, as: format, from: input))
    } catch {
      throw Failure(.badData, "\(input): \(error)")
    }
  }

  /// What is to be said of a file that was written.
  static func warnings(
    of written: Written, as format: OutputFormat, from input: String
  ) -> [Diagnostic] {
    let losses = written.losses.map { loss in
      Diagnostic.warning(
        "conversion-loses", at: Place(input), "Lost in \(format.name): \(loss)")
    }
    return losses + StrainReport.warnings(written.strains, of: written.cues, at: Place(input))
  }

  /// The transcript with its labels as they are written: outside a study nobody stands behind them.
  private static func transcript(of reading: Reading, _ input: String) -> Transcript {
    let id = String(Files.name(of: input).prefix { $0 != "." })
    var transcript = TranscriptAssembly.transcript(
      of: reading, interview: id, language: reading.language ?? "und",
      speakers: SpeakerTable(Interview(id: id), names: [:], interviewers: []))
    for index in transcript.turns.indices {
      let label = transcript.turns[index].label
      transcript.turns[index].speaker = label.map { .other($0) } ?? .unknown(nil)
    }
    return transcript
  }

  /// The transcript of a file, and what its reader found.
  static func read(_ path: String) throws -> (Transcript, [Diagnostic]) {
    let conversion = try Self(of: path)
    return (conversion.transcript, conversion.found)
  }
}
