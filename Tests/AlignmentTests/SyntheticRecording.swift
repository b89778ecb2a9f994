import Model
import TestSupport
import Words

/// A recording whose every word has a known time, with captions that mishear some, and the
/// transcript that somebody made of it.
///
/// How long words and pauses are, and what a machine makes of a run of words (as many as they were,
/// fewer or more), are drawn from a real recording, its captions and its transcript.
struct SyntheticRecording {
  /// A word as it was said, punctuation included, and when, in milliseconds.
  struct Said {
    var word: String
    var start: Int
    var end: Int
  }

  /// A run of words that the captions have wrong: how many were said, and how many were heard.
  private struct Run {
    var said: Int
    var heard: Int
    /// How many errors it is (NIST, SCTK).
    var errors: Int { max(said, heard) }
  }

  /// The words of the transcript in order.
  private(set) var truth: [Said] = []
  /// What the machine heard, each word with its time.
  private(set) var captions = Transcript(interview: "talk", language: "en")
  /// The transcript, without times.
  var text: Transcript {
    TimeTransferTests.transcript([truth.map(\.word).joined(separator: " ")])
  }

  /// Makes a recording of some words of which a share, in hundredths, is misheard.
  ///
  /// The transcript leaves three of a hundred words out, all of them fillers.
  init(like real: Transcript, transcribed: Transcript, words: Int, errors: Int, seed: Int) {
    var random = Seeded(seed)
    let model = Self.said(in: real, words: words, &random)
    let runs = Self.runs(between: real, and: transcribed)
    let mean = Double(runs.reduce(0) { $0 + $1.errors }) / Double(runs.count)
    let chance = Double(errors) / 100 / mean

    // Words that the transcript lacks take time too: all that comes later is heard later.
    var late = 0
    var heard: [Said] = []
    func other() -> Said { model[Int.random(in: 0..<model.count, using: &random)] }
    func hear(_ word: String, for time: Int, after end: Int) {
      heard.append(Said(word: word, start: end + late, end: end + late + time))
      late += time
    }
    var index = 0
    while index < model.count {
      let before = index > 0 ? model[index - 1].end : 0
      if random.happens(in: 3) { hear("um", for: 300, after: before) }
      guard Double.random(in: 0..<1, using: &random) < chance,
        let run = runs.randomElement(using: &random)
      else {
        truth.append(model[index].later(late))
        heard.append(model[index].later(late))
        index += 1
        continue
      }
      let said = model[index..<min(model.count, index + run.said)].map { $0.later(late) }
      truth += said
      index += said.count
      if said.isEmpty {
        for _ in 0..<run.heard {
          let word = other()
          hear(word.word, for: word.end - word.start, after: before)
        }
      } else {
        heard += Self.spread((0..<run.heard).map { _ in other().word }, over: said, &random)
      }
    }
    var spans: [Timing.Span] = []
    var at = 0
    for said in heard {
      let upper = at + said.word.utf8.count
      spans.append(Timing.Span(range: TextRange(at, upper), start: said.start, end: said.end))
      at = upper + 1
    }
    captions = TimeTransferTests.transcript(
      [heard.map(\.word).joined(separator: " ")], spans: spans)
  }

  /// Each caption of the recording as it was, its words as long as their letters, more or less; the
  /// pauses between captions are the speakers' own.
  private static func said(
    in real: Transcript, words count: Int, _ random: inout Seeded
  ) -> [Said] {
    var said: [Said] = []
    for span in real.timing.spans where said.count < count {
      let words = real.words(in: span.range).split(separator: " ").map(String.init)
      let weights = words.map {
        Double($0.utf8.count + 1) * Double.random(in: 0.7...1.3, using: &random)
      }
      let scale = Double(span.end - span.start) / weights.reduce(0, +)
      var before = 0.0
      for (word, weight) in zip(words, weights) {
        let start = span.start + Int(before * scale)
        before += weight
        said.append(Said(word: word, start: start, end: span.start + Int(before * scale)))
      }
    }
    return said
  }

  /// The runs in which the real captions and their transcript differ, but for those so long that
  /// something was cut.
  private static func runs(between captions: Transcript, and transcript: Transcript) -> [Run] {
    func hashes(_ of: Transcript) -> [Int] {
      RecordingTests.words(of).map { WordHash.hash(of: of.text, $0) }
    }
    let (said, heard) = (hashes(transcript), hashes(captions))
    var runs: [Run] = []
    var (left, right) = (0, 0)
    for pair in SequenceAlignment.pairs(said, heard) {
      let run = Run(said: pair.left - left, heard: pair.right - right)
      // The captions were cleaned of *you know* and the like, which is no mishearing.
      let isHeard = run.heard > 0 || run.said == 1
      if isHeard, (1..<10).contains(run.errors) { runs.append(run) }
      (left, right) = (pair.left + 1, pair.right + 1)
    }
    return runs
  }

  /// Words heard in place of others: one for each, several for one in its time, or one for several
  /// as far as they are said without a pause.
  private static func spread(
    _ words: [String], over said: [Said], _ random: inout Seeded
  ) -> [Said] {
    guard !words.isEmpty else { return [] }
    let groups = min(words.count, said.count)
    let heardCuts = cuts(words.count, groups, &random)
    let saidCuts = cuts(said.count, groups, &random)
    return (0..<groups).flatMap { group in
      let own = words[heardCuts[group]..<heardCuts[group + 1]]
      let first = said[saidCuts[group]]
      var end = first.end
      for next in said[saidCuts[group]..<saidCuts[group + 1]].dropFirst() {
        guard next.start == end else { break }
        end = next.end
      }
      let letters = own.reduce(0) { $0 + $1.utf8.count + 1 }
      var before = 0
      return own.map { word in
        let start = first.start + (end - first.start) * before / letters
        before += word.utf8.count + 1
        return Said(
          word: word, start: start, end: first.start + (end - first.start) * before / letters)
      }
    }
  }

  /// Where to cut a row of things into some groups, none of them empty: the bounds, both ends too.
  private static func cuts(_ count: Int, _ groups: Int, _ random: inout Seeded) -> [Int] {
    [0] + Array((1..<count).shuffled(using: &random).prefix(groups - 1)).sorted() + [count]
  }
}

extension SyntheticRecording.Said {
  /// The same, said later by some milliseconds.
  fileprivate func later(_ time: Int) -> Self {
    Self(word: word, start: start + time, end: end + time)
  }
}
