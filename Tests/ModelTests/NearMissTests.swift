import Model
import TestSupport
import Testing

@Suite struct NearMissTests {
  @Test(
    arguments: [
      ("tilte", ["title", "language"], "title"),
      ("TITEL", ["title", "language"], "title"),
      ("consnt", ["consent", "consent.until"], "consent"),
      ("lenguage", ["languages", "language"], "language"),
      ("review_date", ["review-date", "published"], "review-date"),
      ("ab", ["ba"], "ba"),
      ("a", ["b"], "b"),
      ("résumé", ["resume"], "resume"),
      ("title", ["title", "titles"], "titles"),
      ("abcdef", ["abcdxy"], "abcdxy"),
      ("abcde", ["abcxy"], nil),
      ("colour", ["zebra"], nil),
      ("title", ["title"], nil),
      ("title", [], nil),
      ("", ["abc"], nil),
      ("abc", [""], nil),
      // Two are equally near.
      ("cat", ["bat", "hat"], nil),
      ("tilte", ["Title", "title"], nil),
      // A nearer one settles it.
      ("consend", ["consent", "consents"], "consent"),
    ] as [(String, [String], String?)])
  func suggestsTheOneThatWasMeant(_ name: String, _ candidates: [String], _ meant: String?) {
    #expect(NearMiss.suggestion(for: name, among: candidates) == meant)
    #expect(NearMiss.suggestion(for: name, among: candidates.reversed()) == meant)
    #expect(NearMiss.suggestion(for: name, among: candidates + candidates) == meant)
  }

  @Test func takesOneEditForNearInShortNames() {
    let letters: [Character] = ["a", "b", "c"]
    var wrong: [String] = []
    let names = SmallWorlds.sequences(of: letters, upTo: 4)
    for name in names where !name.isEmpty {
      let edited = Self.edits(of: name, letters)
      for candidate in names where candidate != name {
        let isNear = NearMiss.suggestion(for: String(name), among: [String(candidate)]) != nil
        if isNear != edited.contains(candidate) { wrong.append("\(name) \(candidate)") }
      }
    }
    #expect(wrong.prefix(3) == [])
  }

  /// What one letter put in, taken out or exchanged, or two swapped, makes of a name.
  static func edits(of name: [Character], _ letters: [Character]) -> Set<[Character]> {
    var all: Set<[Character]> = []
    for at in 0...name.count {
      for letter in letters {
        all.insert(name[..<at] + [letter] + name[at...])
        if at < name.count { all.insert(name[..<at] + [letter] + name[(at + 1)...]) }
      }
      if at < name.count { all.insert(Array(name[..<at] + name[(at + 1)...])) }
      if at + 1 < name.count {
        all.insert(name[..<at] + [name[at + 1], name[at]] + name[(at + 2)...])
      }
    }
    return all
  }
}
