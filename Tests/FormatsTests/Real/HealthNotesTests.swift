import Files
import Formats
import Model
import TestSupport
import Testing

/// Answers to a questionnaire and a moderator's notes: every word is read or accounted for.
///
/// Counted apart from this program with Python (`zipfile`, `ElementTree`; runs between white space
/// with a letter or a digit).
@Suite(.enabled(if: Shared.isThere, "set VERBATIM_SHARED to the outside files"))
struct HealthNotesTests {
  private func words(_ path: String) throws -> Int {
    let reading = try FormatRegistry.read(
      try Files.read(Shared.path("realdata/interviews/\(path)")), path: path)
    var words = reading.account.omissions.reduce(0) { $0 + $1.words }
    for utterance in reading.utterances {
      words += SpeechCount.words(reading.words(of: utterance))
      if let label = reading.label(of: utterance) { words += SpeechCount.words(label) }
    }
    return words
  }

  @Test(arguments: zip(1...8, [509, 503, 283, 339, 274, 340, 264, 264]))
  func readsEveryWordOfAnswers(participant: Int, count: Int) throws {
    let path = "health-odt-comments/P\(participant)_Nov21_PSSUQ_Comments.odt"
    #expect(try words(path) == count)
  }

  @Test(arguments: zip(1...8, [278, 187, 283, 219, 241, 182, 131, 242]))
  func readsEveryWordOfNotes(participant: Int, count: Int) throws {
    #expect(try words("health-notes/P\(participant)_Notes.txt") == count)
  }
}
