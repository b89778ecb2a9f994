internal import Model

/// Counts the words of a document that stand where no speech is, so that none goes unseen.
struct OutsideWords {
  /// How many words were met; complete after `part`.
  private(set) var words = 0
  private var bytes: [UInt8] = []

  /// Adds text, which may go on with a word that the text before it began.
  mutating func add(_ text: Span<UInt8>) {
    bytes.append(text, 0, text.count)
    // A word that long is none; the limit is for memory.
    if bytes.count > 1 << 16 { part() }
  }

  /// Ends a part of the document: words do not go on over it.
  mutating func part() {
    guard !bytes.isEmpty else { return }
    words += WordCount.words(bytes.span, 0, bytes.count)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Adds what was met to an account, if it was anything.
  mutating func leaveOut(_ reason: String, of account: inout ReadingAccount) {
    part()
    if words > 0 { account.leaveOut(reason, words: words) }
  }
}
