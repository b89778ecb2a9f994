import Model
import Quoting
import Testing

/// No word of a quote or of its source can change, go or double without being noticed.
@Suite struct WholeWordTests {
  static let talk = """
    I: Tell me.
    Ada: Oh my, we learn as we go - there are great, great people here, and not many rules. It's new for all of us, and the bus takes an hour.
    I: And?
    Ada: That is all.
    """
  static let quote =
    "Oh my, we learn as we go - there are great, great people here, and not many rules. It's new for all of us, and the bus takes an hour."

  static let words = quote.split(separator: " ").map(String.init)

  enum Change: String, CaseIterable, Sendable { case change, drop, double }

  static func edited(_ at: Int, _ change: Change) -> String? {
    var copy = words
    guard copy[at].contains(where: \.isLetter) else { return nil }
    switch change {
    case .change: copy[at] = "x" + copy[at]
    case .drop: copy.remove(at: at)
    case .double: copy.insert(copy[at].filter { $0.isLetter || $0 == "'" }, at: at)
    }
    return copy.joined(separator: " ")
  }

  @Test(arguments: words.indices, Change.allCases)
  func noticesAChangedPage(_ at: Int, _ change: Change) {
    guard let page = Self.edited(at, change) else { return }
    #expect(!Interviews.verify(page, in: Self.talk).isProven, "\(change) of \(Self.words[at])")
  }

  @Test(arguments: words.indices, Change.allCases)
  func noticesAChangedSource(_ at: Int, _ change: Change) {
    guard let source = Self.edited(at, change) else { return }
    let talk = Self.talk.replacing(Self.quote, with: source)
    #expect(!Interviews.verify(Self.quote, in: talk).isProven, "\(change) of \(Self.words[at])")
  }

  @Test func provesTheUnchangedQuote() {
    let verdict = Interviews.verify(Self.quote, in: Self.talk)
    #expect(verdict.isProven && verdict.findings.isEmpty)
  }
}
