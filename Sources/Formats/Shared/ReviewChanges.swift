/// What reviewers did to a document, by author, in the order met.
struct ReviewChanges {
  /// What one author did.
  struct Tally: Hashable {
    /// Who; `an unnamed reviewer` when the document does not say.
    var author: String
    /// How many changes.
    var count = 0
    /// Words in them.
    var words = 0
  }

  private(set) var tallies: [Tally] = []

  /// Whether there are none.
  var isEmpty: Bool { tallies.isEmpty }
  /// How many there are.
  var count: Int { tallies.reduce(0) { $0 + $1.count } }
  /// Words in all of them.
  var words: Int { tallies.reduce(0) { $0 + $1.words } }

  /// Adds changes of an author.
  mutating func add(_ author: String?, count: Int = 0, words: Int = 0) {
    let name = author.flatMap { $0.isEmpty ? nil : $0 } ?? "an unnamed reviewer"
    if let at = tallies.firstIndex(where: { $0.author == name }) {
      tallies[at].count += count
      tallies[at].words += words
    } else {
      tallies.append(Tally(author: name, count: count, words: words))
    }
  }

  /// The authors and their counts, as a phrase: `Amal 2, Kim 1`.
  var byAuthor: String {
    tallies.map { "\($0.author) \($0.count)" }.joined(separator: ", ")
  }
}
