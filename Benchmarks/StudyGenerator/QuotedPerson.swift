internal import Model

/// A participant with the passages that a topic page quotes.
struct QuotedPerson {
  let person: InventedPerson
  /// One sentence.
  let sentence: String
  /// Two or three sentences.
  let passage: String

  /// Chooses passages from the middle of an interview; `nil` when nothing there can be quoted.
  init?(_ person: InventedPerson, _ transcript: Transcript, _ sentences: SpokenSentences) {
    self.person = person
    let turns = sentences.turns[(sentences.turns.count / 2)...].filter { $0.count >= 4 }
    guard let turn = turns.first, let long = turn.max(by: { $0.count < $1.count }) else {
      return nil
    }
    sentence = transcript.words(in: long)
    passage = transcript.words(in: TextRange(turn[1].lower, turn[2].upper))
  }

  /// A paragraph of narrative that ends in a quoted sentence.
  func inline(after prose: String) -> [String] {
    ["\(prose) As \(person.name) said, [“\(sentence)”](quote:\(person.id))", ""]
  }

  /// A paragraph of narrative and a quoted block.
  func block(after prose: String) -> [String] {
    [prose, "", "> \(passage)", ">", "> — [\(person.name)](clip:\(person.id))", ""]
  }
}
