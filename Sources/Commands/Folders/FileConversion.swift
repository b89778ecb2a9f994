internal import CommandLineKit
internal import Files
internal import Formats
internal import Ingest
internal import Model

/// A file read in any readable format and written in another, through the model.
struct FileConversion {
  private let input: String
  private let format: OutputFormat

  init(_ input: String, to format: OutputFormat) {
    self.input = input
    self.format = format
  }

  /// Reads and writes.
  ///
  /// - Throws: `FileFailure`, `ReadFailure`, or `Failure` with `badData` when the new format needs
  ///   what the file does not have.
  func run() throws -> Conversion {
    let reading = try FormatRegistry.read(Files.read(input), path: input)
    let transcript = Self.transcript(of: reading, input)
    do throws(WriteFailure) {
      let written = try FormatRegistry.write(transcript, as: format.name)
      let place = Place(input)
      let left = reading.account.omissions.filter { $0.words > 0 }.map { omission in
        Diagnostic.warning(
          "words-left-out", at: place,
          "\(counted(omission.words, "word")) left out: \(omission.reason)")
      }
      let lost = written.losses.map { loss in
        Diagnostic.warning("conversion-loses", at: place, "Lost in \(format.name): \(loss)")
      }
      return Conversion(bytes: written.bytes, diagnostics: reading.diagnostics + left + lost)
    } catch {
      throw Failure(.badData, "\(input): \(error)")
    }
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
    let reading = try FormatRegistry.read(Files.read(path), path: path)
    return (transcript(of: reading, path), reading.diagnostics)
  }
}
