/// What is said in one invented interview, word by word with punctuation.
struct Speech {
  /// What one voice says until the other begins.
  struct Turn {
    var isInterviewer: Bool
    /// The words, each with its punctuation.
    var words: [[UInt8]]
  }

  private(set) var turns: [Turn] = []

  /// Invents an interview of about as many words.
  init(words: Int, _ vocabulary: Vocabulary, _ random: inout SeededGenerator) {
    let opening = "Thank you for coming today.".split(separator: " ").map { Array($0.utf8) }
    turns.append(Turn(isInterviewer: true, words: opening))
    var count = opening.count
    while count < words {
      let isInterviewer = turns.count % 2 == 0
      var turn = Turn(isInterviewer: isInterviewer, words: [])
      for _ in 0..<(isInterviewer ? random.number(in: 1...2) : random.number(in: 3...14)) {
        Self.say(isInterviewer ? "?" : nil, vocabulary, &random, &turn.words)
      }
      count += turn.words.count
      turns.append(turn)
    }
  }

  /// Says a sentence of 5 to 20 words.
  private static func say(
    _ ending: Unicode.Scalar?, _ vocabulary: Vocabulary, _ random: inout SeededGenerator,
    _ words: inout [[UInt8]]
  ) {
    let length = random.number(in: 5...20)
    for index in 0..<length {
      var word = vocabulary.draw(&random)
      if index == 0, word[0] >= 97, word[0] <= 122 { word[0] -= 32 }
      if index == length - 1 {
        let roll = random.below(20)
        let sign = ending ?? (roll == 0 ? "!" : roll == 1 ? "?" : ".")
        word.append(UInt8(ascii: sign))
      } else if index > 1, random.below(9) == 0 {
        word.append(UInt8(ascii: ","))
      }
      words.append(word)
    }
  }

  /// The speech as a TTML document, about eight words a caption, with an agent for each voice.
  func captions(participant name: String) -> [UInt8] {
    var bytes = Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xml:lang="en">
        <head>
          <metadata>
            <ttm:agent xml:id="q" type="person"><ttm:name type="full">Interviewer</ttm:name></ttm:agent>
            <ttm:agent xml:id="a" type="person"><ttm:name type="full">\(name)</ttm:name></ttm:agent>
          </metadata>
        </head>
        <body>
          <div>

      """.utf8)
    var clock = 1000
    for turn in turns {
      var first = 0
      while first < turn.words.count {
        let last = min(first + 6 + (first / 6 + clock) % 5, turn.words.count)
        let end = clock + (last - first) * 380
        bytes += "      <p begin=\"".utf8
        Self.append(clock, to: &bytes)
        bytes += "\" end=\"".utf8
        Self.append(end, to: &bytes)
        bytes += turn.isInterviewer ? "\" ttm:agent=\"q\">".utf8 : "\" ttm:agent=\"a\">".utf8
        for index in first..<last {
          if index > first { bytes.append(UInt8(ascii: " ")) }
          bytes += turn.words[index]
        }
        bytes += "</p>\n".utf8
        clock = end + 40
        first = last
      }
    }
    bytes += "    </div>\n  </body>\n</tt>\n".utf8
    return bytes
  }

  /// Adds a time as `hh:mm:ss.mmm`.
  private static func append(_ milliseconds: Int, to bytes: inout [UInt8]) {
    let seconds = milliseconds / 1000
    append(seconds / 3600, digits: seconds >= 360_000 ? 3 : 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(seconds / 60 % 60, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(seconds % 60, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: "."))
    append(milliseconds % 1000, digits: 3, to: &bytes)
  }

  private static func append(_ value: Int, digits: Int, to bytes: inout [UInt8]) {
    var divisor = digits == 3 ? 100 : 10
    while divisor > 0 {
      bytes.append(48 + UInt8(value / divisor % 10))
      divisor /= 10
    }
  }
}
