/// How often a code was used, the codes below it included.
package struct CodeCount: Hashable, Sendable {
  /// The code's id.
  package var code: String
  /// How many different excerpts have it; an excerpt that two people coded counts once.
  package var excerpts: Int
  /// The ids of the participants who are heard in those excerpts, in the order of their bytes.
  package var participants: [String]

  /// Makes a count.
  package init(code: String, excerpts: Int, participants: [String]) {
    self.code = code
    self.excerpts = excerpts
    self.participants = participants
  }
}
