internal import Model

/// Cuts the turns of a transcript into captions of at most two lines of 42 characters.
///
/// A caption ends at the end of a sentence or phrase where one is near, at a pause, and before it
/// lasts too long; else between words. One that is too short goes on into the silence after it. A
/// word longer than a line has a line of its own; no word is left out to keep to these limits, which
/// are those of the BBC Subtitle Guidelines (line length, reading speed), and what exceeds them is
/// told.
struct CueCutter {
  /// The captions in the order of the turns.
  private(set) var cues: [WrittenCue] = []
  /// Stretches without a time, which have no caption, and the words in them.
  private(set) var untimed = (count: 0, words: 0)

  /// Captions that are harder to read than they should be.
  private(set) var strains: [CueStrain] = []

  private static let lineWidth = 42
  /// Milliseconds that a caption should be shown at least, and at most.
  private static let shortest = 1000
  private static let longest = 7000
  /// Characters that people read in a second.
  private static let speed = 20
  /// Milliseconds of silence at which a caption ends.
  private static let pause = 1500
  /// Characters that a caption has before it is cut for lasting too long: where few words take
  /// long, their times are hardly known, and a word a caption is no better to read.
  private static let least = 21

  /// Words without a time that a caption takes along with those around them; more of them were cut
  /// from the recording.
  private static let fewWords = 11

  /// Cuts a transcript.
  ///
  /// - Throws: `WriteFailure.withoutTimes` when no word has a time.
  init(_ transcript: Transcript, format: String) throws(WriteFailure) {
    guard !transcript.timing.spans.isEmpty else { throw .withoutTimes(format: format) }
    let spans = transcript.timing.spans
    // The first span after the turn.
    var next = 0
    for (number, turn) in transcript.turns.enumerated() {
      while next < spans.count, spans[next].range.lower < turn.range.upper { next += 1 }
      var startsTurn = true
      for run in Self.runs(WrittenWord.words(of: turn, in: transcript)[...]) {
        guard run.contains(where: { $0.heard != nil }) else {
          untimed.count += 1
          untimed.words += run.count { !$0.range.isEmpty }
          continue
        }
        var rest = Self.placed(run, before: next < spans.count ? spans[next].start : nil)[...]
        while !rest.isEmpty {
          let head = rest.prefix(Self.cut(rest))
          rest = rest.dropFirst(head.count)
          add(head, of: number, startsTurn: startsTurn)
          startsTurn = false
        }
      }
    }
    if cues.isEmpty { throw .withoutTimes(format: format) }
    for index in cues.indices { settle(index) }
  }

  /// Runs of words that have times, but for a few, and of words that have none.
  private static func runs(_ words: ArraySlice<WrittenWord>) -> [ArraySlice<WrittenWord>] {
    guard words.contains(where: { $0.heard != nil }) else { return words.isEmpty ? [] : [words] }
    var runs: [ArraySlice<WrittenWord>] = []
    var start = words.startIndex
    var at = start
    while at < words.endIndex {
      let end = words[at...].firstIndex { $0.heard != nil } ?? words.endIndex
      if end - at > fewWords {
        if at > start { runs.append(words[start..<at]) }
        runs.append(words[at..<end])
        start = end
      }
      at = end + 1
    }
    return start < words.endIndex ? runs + [words[start...]] : runs
  }

  /// Lets a caption that is too short or too full go on into the silence after it, and says what
  /// is still too much.
  private mutating func settle(_ index: Int) {
    let width = cues[index].lines.reduce(0) { $0 + $1.count { $0 & 0xC0 != 0x80 } }
    let wanted = max(Self.shortest, (width * 1000 + Self.speed - 1) / Self.speed)
    let start = cues[index].start
    let next = index + 1 < cues.count ? cues[index + 1].start : Int.max
    let limit = max(cues[index].end, min(next, start + Self.longest))
    cues[index].end = max(cues[index].end, min(start + wanted, limit))
    let time = cues[index].end - start
    func tell(_ rule: CueStrain.Rule, _ amount: Int) {
      strains.append(CueStrain(rule: rule, cue: index + 1, start: start, amount: amount))
    }
    if time > Self.longest { tell(.long, (time + 500) / 1000) }
    if time < Self.shortest { tell(.short, time) }
    if width * 1000 > Self.speed * time { tell(.fast, (width * 1000 + time - 1) / time) }
    let widest = cues[index].lines.map { $0.count { $0 & 0xC0 != 0x80 } }.max() ?? 0
    if widest > Self.lineWidth { tell(.wide, widest) }
  }

  /// The words of a run of which some have a time, the others at the end of the word before them
  /// that has one, or at the first such.
  ///
  /// Where a source says when a run begins and not how long it takes, the words take as long as it
  /// takes to read them, if there is so much time before the next.
  private static func placed(
    _ run: ArraySlice<WrittenWord>, before next: Int?
  ) -> [WrittenWord] {
    guard var at = run.lazy.compactMap(\.heard?.start).first else { return [] }
    if run.allSatisfy({ $0.heard.map { $0.start == at && $0.end == at } ?? true }) {
      let width = run.reduce(0) { $0 + $1.width + 1 }
      let time = min(width * 1000 / speed, max(0, (next ?? Int.max) - at))
      var before = 0
      return run.map { word in
        var word = word
        let start = at + time * before / width
        before += word.width + 1
        word.heard = Timing.Interval(
          start: start, end: at + time * before / width, isInterpolated: true)
        return word
      }
    }
    return run.map { word in
      var word = word
      let heard = word.heard ?? Timing.Interval(start: at, end: at, isInterpolated: true)
      word.heard = heard
      at = heard.end
      return word
    }
  }

  private mutating func add(
    _ words: ArraySlice<WrittenWord>, of turn: Int, startsTurn: Bool
  ) {
    guard let start = words.first?.heard?.start, let end = words.last?.heard?.end else { return }
    cues.append(
      WrittenCue(
        turn: turn, startsTurn: startsTurn, start: start, end: max(start + 1, end),
        lines: Self.lines(words)))
  }

  /// How many words the next caption takes.
  private static func cut(_ words: ArraySlice<WrittenWord>) -> Int {
    var count = 0
    var first: Int?
    var last: Int?
    var column = 0
    var line = 1
    for word in words {
      if let heard = word.heard {
        // A pause, or a caption that would be shown too long.
        if let last, heard.start - last > pause { break }
        if let first, heard.end - first > longest, line == 2 || column >= least { break }
        first = first ?? heard.start
        last = heard.end
      }
      let needed = column == 0 ? word.width : column + 1 + word.width
      if needed <= lineWidth || column == 0 {
        column = needed
      } else if line == 1 {
        line = 2
        column = word.width
      } else {
        break
      }
      count += 1
    }
    guard count < words.count else { return count }
    let all = Array(words.prefix(count + 1))
    // Where a caption could end and not be too short.
    let ends = (1...count).filter { end in
      guard let first = all[0].heard?.start, let next = all[end].heard?.start else { return true }
      return next - first >= shortest
    }
    if let end = ends.last(where: { all[$0 - 1].endsSentence }), end * 3 >= count { return end }
    if let end = ends.last(where: { all[$0 - 1].endsPhrase }), end * 2 >= count { return end }
    return count
  }

  /// Words in one line, or in two of which the longer is as short as can be.
  private static func lines(_ words: ArraySlice<WrittenWord>) -> [[UInt8]] {
    let total = words.reduce(-1) { $0 + 1 + $1.width }
    guard total > lineWidth, words.count > 1 else { return [joined(words)] }
    var best = (at: words.startIndex + 1, width: Int.max)
    var before = -1
    for at in words.indices.dropFirst() {
      before += 1 + words[at - 1].width
      let width = max(before, total - before - 1)
      if width < best.width { best = (at, width) }
    }
    return [joined(words[..<best.at]), joined(words[best.at...])]
  }

  private static func joined(_ words: ArraySlice<WrittenWord>) -> [UInt8] {
    Array(words.map(\.bytes).joined(separator: [32]))
  }

  /// The file, with what is to be said of it; `losing` is what its format cannot carry besides.
  func written(_ bytes: [UInt8], losing more: [String] = []) -> Written {
    var written = Written(bytes: bytes, losses: losses + more, strains: strains)
    written.cues = cues.count
    return written
  }

  /// What captions of any format do not carry.
  private var losses: [String] {
    var losses = ["which times were read and which worked out between others"]
    if untimed.count > 0 {
      losses.append(
        "\(untimed.count) stretch(es) with \(untimed.words) word(s) have no time and are left out")
    }
    return losses
  }
}
