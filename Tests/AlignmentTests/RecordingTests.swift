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

  static let otherEdit = [
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

  /// A word, its punctuation, and when it is heard.
  struct Said {
    var word: String
    var start: Int
    var end: Int
  }

  /// 12,000 words as they were said, with the pace and the pauses of a real recording, and captions
  /// of them with a share of errors in runs.
  static func synthetic(
    errors: Int, seed: Int
  ) throws -> (truth: [Said], captions: Transcript, text: Transcript) {
    var random = Seeded(seed)
    let real = try transcript(otherEdit[1].1)
    // Each caption of the recording as it was, its words as long as their letters, more or less; the
    // pauses between captions are the speakers' own.
    var truth: [Said] = []
    for span in real.timing.spans where truth.count < 12_000 {
      let words = real.words(in: span.range).split(separator: " ").map(String.init)
      let weights = words.map {
        Double($0.utf8.count + 1) * Double.random(in: 0.7...1.3, using: &random)
      }
      let total = weights.reduce(0, +)
      var before = 0.0
      for (word, weight) in zip(words, weights) {
        let start = span.start + Int(Double(span.end - span.start) * before / total)
        before += weight
        let end = span.start + Int(Double(span.end - span.start) * before / total)
        truth.append(Said(word: word, start: start, end: end))
      }
    }
    let vocabulary = truth.map(\.word)
    var heard: [Said] = []
    var run = 0
    for (index, said) in truth.enumerated() {
      // Errors come in runs of one to three, as they do where a name or a cough is.
      if run == 0, Int.random(in: 0..<1000, using: &random) < errors * 10 * 10 / 18 {
        run = Int.random(in: 1...3, using: &random)
      }
      var other = said
      other.word = vocabulary.randomElement(using: &random) ?? said.word
      if run == 0 {
        heard.append(said)
      } else {
        run -= 1
        switch Int.random(in: 0..<10, using: &random) {
        case 0...5: heard.append(other)
        case 6...7: break
        default:
          var first = said
          first.end = (said.start + said.end) / 2
          other.start = first.end
          heard += [first, other]
        }
      }
      // The transcript leaves fillers out that the captions have.
      if random.happens(in: 3), index + 1 < truth.count, truth[index + 1].start > said.end {
        heard.append(Said(word: "um", start: said.end, end: truth[index + 1].start))
      }
    }
    var spans: [Timing.Span] = []
    var at = 0
    for said in heard {
      let upper = at + said.word.utf8.count
      spans.append(Timing.Span(range: TextRange(at, upper), start: said.start, end: said.end))
      at = upper + 1
    }
    let captions = TimeTransferTests.transcript(
      [heard.map(\.word).joined(separator: " ")], spans: spans)
    return (
      truth, captions, TimeTransferTests.transcript([truth.map(\.word).joined(separator: " ")])
    )
  }

  @Test(arguments: [(10, 0.998), (25, 0.993)], 0..<3)
  func placesWordsWithinHalfASecond(goal: (errors: Int, share: Double), seed: Int) throws {
    let (truth, captions, text) = try Self.synthetic(errors: goal.errors, seed: seed)
    let transfer = TimeTransfer(from: captions, to: text)
    var near = 0
    var at = 0
    for said in truth {
      // The word without the punctuation before it, if there is one in it.
      let token = TextRange(at, at + said.word.utf8.count)
      at = token.upper + 1
      let word = WordScanner.words(in: text.text, token).first ?? token
      if let heard = transfer.timing.interval(of: word), abs(heard.start - said.start) <= 500 {
        near += 1
      }
    }
    #expect(Double(near) >= goal.share * Double(truth.count), "\(near) of \(truth.count)")
  }
}
