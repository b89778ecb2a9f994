import Model
import Testing

@Suite struct TextRangeTests {
  static let ranges = (0...5).flatMap { low in (low...5).map { TextRange(low, $0) } }

  @Test func containsAndOverlapsAsSetsOfBytesDo() {
    for one in Self.ranges {
      let bytes = Set(one.lower..<one.upper)
      #expect(one.count == bytes.count && one.isEmpty == bytes.isEmpty)
      for other in Self.ranges {
        let others = Set(other.lower..<other.upper)
        if !one.isEmpty, !other.isEmpty {
          #expect(one.overlaps(other) == !bytes.isDisjoint(with: others), "\(one) \(other)")
          #expect(one.contains(other) == bytes.isSuperset(of: others), "\(one) \(other)")
        }
      }
    }
  }

  @Test func containsAnEmptyRangeAtItsBounds() {
    let range = TextRange(2, 4)
    let places = (0...5).filter { range.contains(TextRange($0, $0)) }
    #expect(places == [2, 3, 4])
  }

  @Test func overlapsAnEmptyRangeInsideIt() {
    let range = TextRange(2, 4)
    #expect((0...5).filter { range.overlaps(TextRange($0, $0)) } == [3])
    #expect((0...5).filter { TextRange($0, $0).overlaps(range) } == [3])
    #expect(!TextRange(2, 2).overlaps(TextRange(2, 2)))
  }

  @Test func comesInTheOrderOfBeginnings() {
    var random = SystemRandomNumberGenerator()
    #expect(Self.ranges.shuffled(using: &random).sorted() == Self.ranges)
  }

  @Test func trapsWhenItEndsBeforeItBegins() async {
    await #expect(processExitsWith: .failure) { _ = TextRange(2, 1) }
  }
}
