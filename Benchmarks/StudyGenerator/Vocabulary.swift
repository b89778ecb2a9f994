/// The words of an invented language, drawn as often as words of a real one.
///
/// Words of function come first and are English, since rules of quoting know them; 20,000 invented
/// ones follow. The word of rank r is drawn in proportion to 1 / (r + 2.7) (Zipf, Mandelbrot).
struct Vocabulary {
  /// The words, the most frequent first.
  let words: [[UInt8]]
  private let sums: [UInt64]

  static let inventedCount = 20_000

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var words = Self.functionWords.split(separator: " ").map { Array($0.utf8) }
    var known = Set(words)
    let total = words.count + Self.inventedCount
    while words.count < total {
      let word = Self.invent(&random)
      if known.insert(word).inserted { words.append(word) }
    }
    var sum: UInt64 = 0
    sums = words.indices.map { rank in
      sum += UInt64(1e12 / (Double(rank) + 2.7))
      return sum
    }
    self.words = words
  }

  /// Draws a word.
  func draw(_ random: inout SeededGenerator) -> [UInt8] {
    let wanted = random.next() % (sums.last ?? 1)
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] <= wanted { low = middle + 1 } else { high = middle }
    }
    return words[low]
  }

  /// The invented word of a rank, from 0, as text.
  func invented(_ rank: Int) -> String {
    String(decoding: words[words.count - Self.inventedCount + rank], as: UTF8.self)
  }

  /// Two to four syllables; no word has a `z`, with which the names of people begin.
  private static func invent(_ random: inout SeededGenerator) -> [UInt8] {
    var word: [UInt8] = []
    for _ in 0..<random.number(in: 2...4) {
      word += onsets[random.below(onsets.count)].utf8
      word += nuclei[random.below(nuclei.count)].utf8
    }
    if random.below(2) == 0 { word += codas[random.below(codas.count)].utf8 }
    return word
  }

  private static let onsets = [
    "b", "br", "c", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "r",
    "s", "st", "t", "tr", "v", "w",
  ]
  private static let nuclei = ["a", "e", "i", "o", "u", "a", "e", "i", "o", "ea", "ou", "é"]
  private static let codas = ["n", "r", "s", "t", "l", "nd", "ck"]

  private static let functionWords = """
    the and I to a of that it was you in is they we for my so but with he she on not have had this \
    be me as at all what there were it's like just really when about do don't know if them then \
    because or out up an would are one her his from can no I'm that's think get very people didn't \
    who your been which more our time could go other by how some now here well their than into \
    him even way too us am never only said did much something any should went always over where \
    again before after maybe um uh yes
    """
}
