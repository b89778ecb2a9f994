internal import Model

/// Finds when words were said in a stretch of a recording in which captions have others or none.
///
/// It is an alignment with no more to hear than where somebody spoke. The time is divided into moments, each of which is speech that a machine heard, a filler, or
/// nothing that is known. Words want to take about as long as their letters, to be said where
/// speech was heard, and to pause where there is punctuation; the cheapest such division is found
/// by dynamic programming over words and moments, with lengths of their own as in a semi-Markov
/// model (Ostendorf, Digalakis and Kimball, 1996). The costs were set by
/// hand on recordings.
struct WordPlacement {
  /// A word to place.
  struct Word {
    /// How long it takes in common, in milliseconds.
    var usual: Int
    /// What stands after it.
    var pause: Pause
  }

  /// What stands after a word, and what it costs to pause there.
  enum Pause: Double {
    case sentence = 0
    case phrase = 0.7
    case none = 8
  }

  /// What a machine heard in the stretch.
  struct Sound {
    var start: Int
    var end: Int
    /// Whether it is a word that transcripts leave out.
    var isFiller: Bool
  }

  private let from: Int
  private let moment: Double
  private let moments: Int
  /// What it costs to say nothing from the beginning to each moment, and to speak.
  private var silence: [Double] = [0]
  private var speech: [Double] = [0]
  /// Whether something was heard to begin at a moment.
  private var begins: [Bool]
  /// Whether a filler was heard at a moment: there nobody says a word, and there is no pause.
  private var fills: [Bool] = []

  /// As many steps of the search as are worth their time.
  private static let effort = 20_000_000

  /// Prepares a stretch between two times for some words; `nil` when there is no time in it, or the
  /// words are too many to try.
  init?(from: Int, to: Int, sounds: [Sound], words: Int) {
    guard to > from, words > 0 else { return nil }
    moments = max(2, min(max(200, 6 * words), (to - from) / 20))
    guard moments * words * 8 < Self.effort else { return nil }
    self.from = from
    moment = Double(to - from) / Double(moments)
    begins = Array(repeating: false, count: moments + 1)
    var next = 0
    for index in 0..<moments {
      let middle = from + Int((Double(index) + 0.5) * moment)
      while next < sounds.count, sounds[next].end <= middle { next += 1 }
      let sound = next < sounds.count && sounds[next].start <= middle ? sounds[next] : nil
      // A moment counts by its length, so that the costs are those of a second.
      let second = moment / 1000
      let (quiet, spoken): (Double, Double) =
        switch sound?.isFiller {
        case nil: (0, 0.5)
        case true?: (0, 25)
        case false?: (20, 0)
        }
      fills.append(sound?.isFiller == true)
      silence.append(silence[index] + quiet * second)
      speech.append(speech[index] + spoken * second)
    }
    for sound in sounds where !sound.isFiller {
      let index = Int((Double(sound.start - from) / moment).rounded())
      if begins.indices.contains(index) { begins[index] = true }
    }
  }

  /// When each word begins and ends, in their order; `before` is the pause that what stands before
  /// the stretch lets expect.
  func place(_ words: [Word], after before: Pause) -> [(start: Int, end: Int)] {
    let width = moments + 1
    // The cheapest ways to have said so many words at a moment: while speaking, and while silent.
    var spoken = [Double](repeating: .infinity, count: (words.count + 1) * width)
    var silent = spoken
    // Where the last word began on the way, and where the silence did.
    var wordStart = [Int32](repeating: -1, count: spoken.count)
    var silenceStart = wordStart
    spoken[0] = 0
    for count in 0...words.count {
      let row = count * width
      let pause = count == 0 ? before : words[count - 1].pause
      for at in 1..<width {
        let open = spoken[row + at - 1] + (fills[at - 1] ? 0 : pause.rawValue)
        let quiet = silence[at] - silence[at - 1]
        if open <= silent[row + at - 1] {
          silent[row + at] = open + quiet
          silenceStart[row + at] = Int32(at - 1)
        } else if silent[row + at - 1] < .infinity {
          silent[row + at] = silent[row + at - 1] + quiet
          silenceStart[row + at] = silenceStart[row + at - 1]
        }
      }
      guard count < words.count else { break }
      say(words[count], row, &spoken, silent, &wordStart)
    }
    return way(words.count, spoken, silent, wordStart, silenceStart)
  }

  /// Adds the ways on which one more word is said.
  private func say(
    _ word: Word, _ row: Int, _ spoken: inout [Double], _ silent: [Double],
    _ wordStart: inout [Int32]
  ) {
    let width = moments + 1
    let usual = Double(word.usual) / moment
    let longest = max(2, Int(usual * 4))
    let lengths = (0...longest).map { length in
      let ratio = Double.ratio(Double(max(length, 1)) / usual)
      return 4 * ratio * ratio + (length == 0 ? 8 : 0)
    }
    for at in 0..<width {
      var cost = min(spoken[row + at], silent[row + at])
      guard cost < .infinity else { continue }
      if begins[at] { cost -= 0.7 }
      for length in 0...min(longest, moments - at) {
        let end = at + length
        let total = cost + lengths[length] + speech[end] - speech[at]
        if total < spoken[row + width + end] {
          spoken[row + width + end] = total
          wordStart[row + width + end] = Int32(at)
        }
      }
    }
  }

  /// Follows the cheapest way back.
  private func way(
    _ count: Int, _ spoken: [Double], _ silent: [Double], _ wordStart: [Int32],
    _ silenceStart: [Int32]
  ) -> [(start: Int, end: Int)] {
    let width = moments + 1
    var found: [(start: Int, end: Int)] = []
    var at = moments
    for count in stride(from: count, to: 0, by: -1) {
      let cell = count * width + at
      if silent[cell] < spoken[cell] { at = Int(silenceStart[cell]) }
      let start = Int(wordStart[count * width + at])
      guard start >= 0 else { return [] }
      found.append((time(start), time(at)))
      at = start
    }
    return found.reversed()
  }

  private func time(_ index: Int) -> Int { from + Int((Double(index) * moment).rounded()) }
}

extension Double {
  /// How far a ratio is from one, alike for a half and a double: about its natural logarithm.
  ///
  /// The series 2(z + z³/3 + z⁵/5) with z = (x - 1)/(x + 1), which needs no library of mathematics.
  fileprivate static func ratio(_ value: Double) -> Double {
    let z = (value - 1) / (value + 1)
    return 2 * z * (1 + z * z / 3 + z * z * z * z / 5)
  }
}
