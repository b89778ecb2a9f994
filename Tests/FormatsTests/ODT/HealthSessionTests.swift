import Files
import Formats
import Model
import TestSupport
import Testing

/// Eight real sessions in which only the moderator has a label: every turn and word, by who spoke.
///
/// The numbers were counted apart from this program: Python's `zipfile` and `ElementTree` over
/// `text:p` of `content.xml`, spans, `text:s` and `text:tab` resolved, a line told by `MODERATOR:`,
/// by the 35 numbered lines of the guide that all eight share, or by parentheses round it, a full stop aside; words are
/// runs between white space with a letter or a digit.
@Suite(.enabled(if: Shared.isThere, "set VERBATIM_SHARED to the outside files"))
struct HealthSessionTests {
  struct Session: Sendable, CustomTestStringConvertible {
    var name: String
    var moderator: (turns: Int, words: Int)
    var participant: (turns: Int, words: Int)
    var descriptions: (turns: Int, words: Int)
    var testDescription: String { name }
  }

  static let sessions = [
    Session(
      name: "P1_GMT20211118", moderator: (1, 7), participant: (160, 3657), descriptions: (11, 82)),
    Session(
      name: "P2_GMT20211119", moderator: (7, 86), participant: (156, 2704), descriptions: (9, 64)),
    Session(
      name: "P3_GMT20211125", moderator: (11, 178), participant: (176, 3566),
      descriptions: (15, 104)),
    Session(
      name: "P4_GMT20211125", moderator: (1, 3), participant: (98, 3091), descriptions: (10, 76)),
    Session(
      name: "P5_GMT20211125", moderator: (8, 145), participant: (164, 4976),
      descriptions: (11, 93)),
    Session(
      name: "P6_GMT20211126", moderator: (7, 82), participant: (133, 1953),
      descriptions: (14, 94)),
    Session(
      name: "P7_GMT20211126", moderator: (5, 87), participant: (85, 1096), descriptions: (6, 47)),
    Session(
      name: "P8_GMT20211129", moderator: (22, 312), participant: (118, 1731),
      descriptions: (1, 5)),
  ]

  @Test(arguments: sessions) func readsEveryWordOfEverySpeaker(session: Session) throws {
    let path = Shared.path("realdata/interviews/health-odt/\(session.name).odt")
    let reading = try FormatRegistry.read(
      try Files.read(path), path: "a.odt",
      options: ReadingOptions(unlabelled: "P", hasNumberedGuide: true))
    var found: [String: SpeechCount] = [:]
    for utterance in reading.utterances {
      found[reading.label(of: utterance) ?? "", default: SpeechCount()].add(
        reading.words(of: utterance))
    }
    #expect(
      found == [
        "MODERATOR": SpeechCount(session.moderator), "P": SpeechCount(session.participant),
      ])
    let omissions = Dictionary(
      uniqueKeysWithValues: reading.account.omissions.map {
        ($0.reason, SpeechCount(($0.count, $0.words)))
      })
    #expect(
      omissions == [
        "lines of the interview guide": SpeechCount((35, 474)),
        "descriptions in parentheses": SpeechCount(session.descriptions),
      ])
    #expect(reading.diagnostics.allSatisfy { $0.id == "label-once" })
  }

  /// Without the setting nothing is lost in silence: all words are speech or accounted for.
  @Test(arguments: sessions) func accountsForEveryWordWithoutASetting(session: Session) throws {
    let path = Shared.path("realdata/interviews/health-odt/\(session.name).odt")
    let reading = try FormatRegistry.read(try Files.read(path), path: "a.odt")
    var words = reading.account.omissions.reduce(0) { $0 + $1.words }
    for utterance in reading.utterances {
      words += SpeechCount.words(reading.words(of: utterance))
      // A word before a colon that is taken for a label is not lost either.
      if let label = reading.label(of: utterance), label != "MODERATOR" {
        words += SpeechCount.words(label)
      }
    }
    #expect(
      words == session.moderator.words + session.participant.words + session.descriptions.words
        + 474)
  }
}
