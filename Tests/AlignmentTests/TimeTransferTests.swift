import Alignment
import Model
import TestSupport
import Testing
import Words

@Suite struct TimeTransferTests {
  typealias Span = Timing.Span
  typealias Interval = Timing.Interval

  /// A transcript of turns.
  static func transcript(_ turns: [String], spans: [Span] = []) -> Transcript {
    var transcript = Transcript(interview: "talk", language: "en")
    for turn in turns {
      if !transcript.turns.isEmpty { transcript.text.append(0x0A) }
      let start = transcript.text.count
      transcript.text += Array(turn.utf8)
      transcript.turns.append(
        Turn(range: TextRange(start, transcript.text.count), speaker: .unknown(nil)))
    }
    transcript.timing = Timing(spans: spans)
    return transcript
  }

  /// Captions of one turn in which each word has a time of its own.
  static func captions(_ words: [(word: String, start: Int)], end: Int) -> Transcript {
    var spans: [Span] = []
    var at = 0
    for (index, word) in words.enumerated() {
      let until = index + 1 < words.count ? words[index + 1].start : end
      let upper = at + word.word.utf8.count
      spans.append(Span(range: TextRange(at, upper), start: word.start, end: until))
      at = upper + 1
    }
    return transcript([words.map(\.word).joined(separator: " ")], spans: spans)
  }

  /// When each word is heard, as `word start–end`, with `~` before a time that was worked out.
  static func heard(_ timing: Timing, _ transcript: Transcript) -> [String] {
    transcript.turns.flatMap { WordScanner.words(in: transcript.text, $0.range) }.map { word in
      let text = transcript.words(in: word)
      guard let heard = timing.interval(of: word) else { return text }
      return "\(text) \(heard.isInterpolated ? "~" : "")\(heard.start)–\(heard.end)"
    }
  }

  @Test func givesSharedWordsTheirTimes() {
    let captions = Self.captions(
      [("so", 500), ("we", 1000), ("learn", 1400), ("as", 2000), ("we", 2300), ("go", 2600)],
      end: 3000)
    let transcript = Self.transcript(["Well, we learn", "as we all go: on."])
    let transfer = TimeTransfer(from: captions, to: transcript)
    #expect(
      Self.heard(transfer.timing, transcript) == [
        "Well ~500–1000", "we 1000–1400", "learn 1400–2000", "as 2000–2300", "we 2300–2600",
        "all ~2600–2600", "go 2600–3000",
        "on ~3000–3360",
      ])
    #expect(transfer.words == 8 && transfer.sharedWords == 5)
    #expect(transfer.coverage == 0.625)
  }

  @Test func placesAWordBetweenTwoThatAreShared() {
    let captions = Self.captions([("one", 1000), ("two", 5000)], end: 6000)
    var paused = captions
    paused.timing.spans[0].end = 2000
    let transcript = Self.transcript(["one ab cd two"])
    let timing = TimeTransfer(from: paused, to: transcript).timing
    #expect(
      timing.spans == [
        Span(range: TextRange(0, 3), start: 1000, end: 1960),
        // There is a pause somewhere, and nothing says where.
        Span(range: TextRange(4, 6), start: 1960, end: 2320, isExact: false),
        Span(range: TextRange(7, 9), start: 4640, end: 5000, isExact: false),
        Span(range: TextRange(10, 13), start: 5000, end: 6000),
      ])
    #expect(
      timing.interval(of: TextRange(4, 6))
        == Interval(start: 1960, end: 2320, isInterpolated: true))
    // Punctuation says where the pause is.
    let before = Self.transcript(["one. ab cd two"])
    #expect(
      TimeTransfer(from: paused, to: before).timing.interval(of: TextRange(5, 10))
        == Interval(start: 4280, end: 5000, isInterpolated: true))
    let after = Self.transcript(["one ab cd. two"])
    #expect(
      TimeTransfer(from: paused, to: after).timing.interval(of: TextRange(4, 9))
        == Interval(start: 1960, end: 2680, isInterpolated: true))
    // Where there is hardly time, letters share it.
    let short = Self.captions([("one", 1000), ("two", 1500)], end: 2000)
    var spoken = short
    spoken.timing.spans[0].end = 1200
    #expect(
      TimeTransfer(from: spoken, to: transcript).timing.interval(of: TextRange(4, 6))
        == Interval(start: 1200, end: 1340, isInterpolated: true))
  }

  /// The words alone cannot say which of two was heard.
  @Test func looksWhereThereIsTimeForWordsThatWereNotHeard() {
    let transcript = Self.transcript(["So we learn and we go home."])
    var captions = Self.captions(
      [("so", 0), ("we", 2000), ("go", 2300), ("home", 2600)], end: 3000)
    captions.timing.spans[0].end = 300
    let late = TimeTransfer(from: captions, to: transcript).timing
    #expect(
      Self.heard(late, transcript).filter { !$0.contains("~") } == [
        "So 0–300", "we 2000–2300", "go 2300–2600", "home 2600–3000",
      ])
    #expect(late.spans.map(\.isExact) == [true, false, false, false, true, true, true])
    captions = Self.captions([("so", 0), ("we", 300), ("go", 2300), ("home", 2600)], end: 3000)
    captions.timing.spans[1].end = 600
    let early = TimeTransfer(from: captions, to: transcript).timing
    #expect(early.spans.map(\.isExact) == [true, true, false, false, false, true, true])
  }

  @Test func marksWhatTheCaptionsThemselvesOnlyPlace() {
    // A cue of three words has one time at its beginning.
    let captions = Self.transcript(
      ["we learn now"], spans: [Span(range: TextRange(0, 12), start: 1200, end: 2400)])
    let transcript = Self.transcript(["We learn now."])
    let timing = TimeTransfer(from: captions, to: transcript).timing
    #expect(timing.spans.map(\.isExact) == [true, false, false])
    #expect(timing.spans.map(\.start) == [1200, 1500, 2100])
    #expect([0, 3, 9].map { timing.isExactStart($0) } == [true, false, false])
  }

  @Test func comparesWordsAsQuotesDo() {
    let captions = Self.captions([("It's", 0), ("CAFE\u{301}", 500), ("5", 900)], end: 1000)
    let transcript = Self.transcript(["“it’s café, 5”"])
    let transfer = TimeTransfer(from: captions, to: transcript)
    #expect(transfer.sharedWords == 3 && transfer.coverage == 1)
    #expect(transfer.timing.spans.map(\.start) == [0, 500, 900])
  }

  @Test func knowsNothingWithoutASharedWord() {
    let captions = Self.captions([("one", 0), ("two", 500)], end: 1000)
    for turns in [["three four"], [""], []] {
      let transcript = Self.transcript(turns)
      let transfer = TimeTransfer(from: captions, to: transcript)
      #expect(transfer.timing == Timing() && transfer.sharedWords == 0 && transfer.coverage == 0)
    }
    let untimed = TimeTransfer(
      from: Self.transcript(["one two"]), to: Self.transcript(["one two"]))
    #expect(untimed.timing == Timing() && untimed.coverage == 1)
  }

  @Test func leavesOutWordsThatTheCaptionsPlaceEarlier() {
    let captions = Self.captions([("one", 1000), ("two", 400), ("three", 2000)], end: 2500)
    let transcript = Self.transcript(["one two three"])
    let timing = TimeTransfer(from: captions, to: transcript).timing
    #expect(timing.spans.map(\.start) == [1000, 1000, 2000])
    #expect(timing.spans.allSatisfy { $0.start <= $0.end })
  }

  @Test func takesWhatWasHeardInItsPlace() {
    let captions = Self.captions(
      [("we", 1000), ("lean", 1400), ("um", 1700), ("fast", 2000), ("now", 2400)], end: 3000)
    let transcript = Self.transcript(["We learn first now."])
    let transfer = TimeTransfer(from: captions, to: transcript)
    #expect(
      Self.heard(transfer.timing, transcript) == [
        "We 1000–1400", "learn ~1400–1700", "first ~2000–2400", "now 2400–3000",
      ])
    var report = AlignmentReport()
    report.words = 4
    report.captionWords = 5
    report.sharedWords = 2
    report.exactWords = 2
    report.interpolatedWords = 2
    report.substitutions = 2
    report.insertions = 1
    #expect(transfer.report == report)
    #expect(report.wordErrorRate == 0.75 && report.coverage == 1)
  }

  @Test func knowsNoTimeWhereTheRecordingWasCut() {
    let words = (0..<80).map { "word\($0)" }
    var time = 0
    let said: [(word: String, start: Int)] = words.map { word in
      time += 400
      return (word, time)
    }
    // Forty words in the middle are not in the captions, and there is no time for them.
    let kept = said[..<20] + said[60...].map { ($0.word, $0.start - 40 * 400) }
    let captions = Self.captions(Array(kept), end: time)
    let transcript = Self.transcript([words.joined(separator: " ")])
    let transfer = TimeTransfer(from: captions, to: transcript)
    let heard = Self.heard(transfer.timing, transcript)
    #expect(heard[19] == "word19 8000–8400" && heard[60] == "word60 8400–8800")
    #expect(Array(heard[20..<60]) == Array(words[20..<60]))
    #expect(transfer.report.unknownWords == 40 && transfer.report.coverage == 0.5)
    #expect(transfer.report.stretches.map(\.words) == [40])
    #expect(transfer.report.wordErrorRate == 0)
  }

  @Test(arguments: 0..<60)
  func neverRunsBackwards(seed: Int) {
    var random = Seeded(seed)
    let vocabulary = ["we", "learn", "as", "go", "and", "the", "été", "5%", "it's", "on"]
    var time = 0
    var words: [(word: String, start: Int)] = []
    for _ in 0..<Int.random(in: 1...120, using: &random) {
      // Captions of real recordings step back now and then.
      time = max(0, time + Int.random(in: -150...600, using: &random))
      words.append((vocabulary.randomElement(using: &random) ?? "we", time))
    }
    let captions = Self.captions(words, end: time + 100)
    let said = words.map(\.word).filter { _ in !random.happens(in: 15) }
      .flatMap { random.happens(in: 15) ? [$0, "indeed"] : [$0] }
    let turns = stride(from: 0, to: said.count, by: 9).map {
      said[$0..<min(said.count, $0 + 9)].joined(separator: " ")
    }
    let transcript = Self.transcript(turns)
    let transfer = TimeTransfer(from: captions, to: transcript)
    let spans = transfer.timing.spans
    #expect(spans.allSatisfy { $0.start <= $0.end })
    for (one, next) in zip(spans, spans.dropFirst()) {
      #expect(one.range.upper <= next.range.lower)
      #expect(one.end <= next.start)
    }
    // Each word begins no earlier than the one before, and each time lies within the captions'.
    var last = 0
    for word in transcript.turns.flatMap({ WordScanner.words(in: transcript.text, $0.range) }) {
      guard let heard = transfer.timing.interval(of: word) else { continue }
      #expect(heard.start >= last && heard.end >= heard.start)
      last = heard.start
    }
    #expect(transfer.words >= transfer.sharedWords && (0...1).contains(transfer.coverage))
  }
}
