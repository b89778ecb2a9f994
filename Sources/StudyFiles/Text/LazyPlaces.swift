internal import Model

/// The places of a block's words, worked out when one is asked for.
struct LazyPlaces {
  private let text: String
  private let source: SourceText
  private let range: Range<Int>
  private var found: WordPlaces?

  init(_ text: String, _ source: SourceText, _ range: Range<Int>) {
    self.text = text
    self.source = source
    self.range = range
  }

  /// Where the word begins that holds or follows a byte of the text.
  mutating func place(atByte offset: Int) -> Place {
    let places = found ?? WordPlaces(of: text, in: source, range)
    found = places
    return places.count == 0 ? source.place(at: range.lowerBound) : places.place(atByte: offset)
  }
}
