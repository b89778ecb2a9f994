import Alignment
import Files
import Formats
import Ingest
import Model
import TestSupport
import Testing
import Words

/// Transcripts and captions of real recordings.
@Suite(.enabled(if: Shared.isThere, "set VERBATIM_SHARED to the folder of outside files"))
struct RecordingTests {
  static let folder = "realdata/same-recording"

  static func transcript(_ path: String) throws -> Transcript {
    let reading = try FormatRegistry.read(Files.read(Shared.path("\(folder)/\(path)")), path: path)
    return TranscriptAssembly.transcript(
      of: reading, interview: "talk", language: "en",
      speakers: SpeakerTable(Interview(id: "talk"), names: [:], interviewers: []))
  }

  /// The times of a text's own lines are no help; it is timed by the captions alone.
  static func untimed(_ path: String) throws -> Transcript {
    var transcript = try transcript(path)
    transcript.timing = Timing()
    return transcript
  }

  static let sameEdit = [
    ("talkpython-001/001_nicola_iarocci_talk_python_to_me"),
    ("talkpython-331/331-developer-in-residence"), ("talkpython-470/470-medicine"),
    ("talkpython-474/474-python-performance-for-data-science"),
    ("talkpython-535/535-pyview-real-time-python-web-apps"),
  ]

  static let otherEdit: [(text: String, captions: String)] = [
    (
      "talkpython-331/331-developer-in-residence.txt",
      "talkpython-331/youtube-331-developer-in-residence.vtt"
    ),
    (
      "talkpython-470/470-medicine.txt",
      "talkpython-470/youtube-470-python-in-medicine-and-patient-care.vtt"
    ),
    (
      "talkpython-474/474-python-performance-for-data-science.txt",
      "talkpython-474/youtube-474-python-performance-for-data-science.vtt"
    ),
    (
      "talkpython-535/535-pyview-real-time-python-web-apps.txt",
      "talkpython-535/youtube-535-pyview-real-time-python-web-apps-youtube.vtt"
    ),
  ]

  @Test(arguments: sameEdit) func timesNearlyEveryWord(name: String) throws {
    let text = try Self.untimed(name + ".txt")
    let captions = try Self.transcript(name + ".vtt")
    let transfer = TimeTransfer(from: captions, to: text)
    #expect(transfer.report.coverage >= 0.995)

    // Without the times of every second cue the words are still where they were.
    var sparse = captions
    sparse.timing.spans = captions.timing.spans.enumerated().filter { $0.offset % 2 == 0 }
      .map(\.element)
    let guessed = TimeTransfer(from: sparse, to: text)
    var (near, all) = (0, 0)
    for word in Self.words(text) {
      guard let known = transfer.timing.interval(of: word) else { continue }
      all += 1
      if let guess = guessed.timing.interval(of: word), abs(guess.start - known.start) <= 1000 {
        near += 1
      }
    }
    #expect(Double(near) >= 0.95 * Double(all), "\(near) of \(all)")
  }

  @Test(arguments: otherEdit) func timesAnotherEditOfTheTalk(text: String, captions: String) throws
  {
    let transcript = try Self.untimed(text)
    let heard = try Self.transcript(captions)
    let transfer = TimeTransfer(from: heard, to: transcript)
    // What only one edit has is told, and has no time; the rest is the same talk, misheard at times.
    let report = transfer.report
    #expect(report.coverage > 0.9 && report.unknownWords > 400)
    #expect((0.05...0.12).contains(report.wordErrorRate))
    #expect(report.stretches.reduce(0) { $0 + $1.words } >= report.unknownWords * 8 / 10)
  }

  static func words(_ transcript: Transcript) -> [TextRange] {
    transcript.turns.flatMap { WordScanner.words(in: transcript.text, $0.range) }
  }

  // MARK: A recording whose truth is known

  @Test(arguments: [(10, 0.9965), (25, 0.987)], 0..<3)
  func placesWordsWithinHalfASecond(goal: (errors: Int, share: Double), seed: Int) throws {
    let pair = Self.otherEdit[1]
    let recording = SyntheticRecording(
      like: try Self.transcript(pair.captions), transcribed: try Self.untimed(pair.text),
      words: 12_000, errors: goal.errors, seed: seed)
    let text = recording.text
    let transfer = TimeTransfer(from: recording.captions, to: text)
    // As many errors as were asked for, give or take where they fall, and three fillers in a hundred.
    #expect(abs(transfer.report.wordErrorRate * 100 - Double(goal.errors + 3)) < 4)
    var near = 0
    var at = 0
    for said in recording.truth {
      // The word without the punctuation before it, if there is one in it.
      let token = TextRange(at, at + said.word.utf8.count)
      at = token.upper + 1
      let word = WordScanner.words(in: text.text, token).first ?? token
      if let heard = transfer.timing.interval(of: word), abs(heard.start - said.start) <= 500 {
        near += 1
      }
    }
    let all = recording.truth.count
    #expect(Double(near) >= goal.share * Double(all), "\(near) of \(all)")
  }
}
