internal import Model

/// What reviewers did to a document and what it hides, as a report of its reading says it.
struct ReviewAccount {
  /// Deletions that nobody has accepted yet, and what they hide.
  var deletions = ReviewChanges()
  /// Insertions that nobody has accepted yet.
  var insertions = ReviewChanges()
  /// Stretches moved that nobody has accepted yet.
  var moves = ReviewChanges()
  /// Comments.
  var comments = ReviewChanges()
  /// Words of hidden text, and how many stretches of it.
  var hidden = (count: 0, words: 0)

  private static let settle = [
    "accept or reject the changes in the word processor",
    "call the file `approved` under `files` in the interview file",
  ]

  /// Reports changes and hidden text; what the study approves is no trouble.
  func account(
    in reading: inout Reading, format: String, path: String, _ options: ReadingOptions
  ) {
    for tally in deletions.tallies {
      reading.account.leaveOut(
        "deletions by \(tally.author)", count: tally.count, words: tally.words)
    }
    if hidden.words > 0 {
      reading.account.leaveOut("hidden text", count: hidden.count, words: hidden.words)
    }
    guard !options.acceptsTrackedChanges else { return }
    for tally in insertions.tallies {
      reading.account.leaveOut(
        "insertions written in review by \(tally.author)", count: tally.count, words: tally.words)
    }
    if !deletions.isEmpty {
      warn(
        &reading, "\(format)-deletions-pending", path,
        "\(deletions.count) deletion(s) nobody has accepted hide \(deletions.words) word(s)",
        deletions)
    }
    if !insertions.isEmpty {
      warn(
        &reading, "\(format)-insertions-pending", path,
        "\(insertions.count) insertion(s) nobody has accepted are written in review, "
          + "not speech; \(insertions.words) word(s) are left out", insertions)
    }
    if !moves.isEmpty {
      warn(
        &reading, "\(format)-moves-pending", path,
        "\(moves.count) move(s) nobody has accepted stay where they were", moves)
    }
  }

  /// Reports comments, which are a reader's words.
  func accountForComments(in reading: inout Reading, format: String, path: String) {
    guard !comments.isEmpty else { return }
    for tally in comments.tallies {
      reading.account.leaveOut(
        "comments by \(tally.author)", count: tally.count, words: tally.words)
    }
    reading.diagnostics.append(
      .warning(
        "\(format)-comments", at: Place(path), "\(comments.count) comment(s) are left out",
        explanation: "By \(comments.byAuthor). A comment is a reader's, not the speaker's.",
        fixes: ["settle the comments in the word processor and delete them"]))
  }

  private func warn(
    _ reading: inout Reading, _ id: String, _ path: String, _ summary: String,
    _ changes: ReviewChanges
  ) {
    reading.diagnostics.append(
      .warning(
        id, at: Place(path), summary, explanation: "By \(changes.byAuthor).", fixes: Self.settle))
  }
}
