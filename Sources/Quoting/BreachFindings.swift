internal import Model

/// Says in words which rules the best way of finding a quote breaks.
struct BreachFindings {
  let page: QuotePage
  let candidate: QuoteVerifier.Candidate

  func findings(_ breaches: [Breach]) -> [Finding] {
    breaches.map { breach in
      let element = place(of: breach)
      var finding = finding(breach)
      finding.part = element.part
      finding.word = element.wordIndex
      return finding
    }
  }

  private func finding(_ breach: Breach) -> Finding {
    switch breach {
    case .omissionTooLong(let words):
      return error(
        "quote-omission-too-long",
        "[…] leaves out \(words) words, more than \(QuotingRules.omissionLimit)",
        fixes: ["make two quotes of it", "have a second person review the passage"])
    case .omissionCrosses(let speaker):
      return error(
        "quote-omission-crosses", "[…] leaves out a turn of \(describe(speaker))",
        explanation:
          "Across another person's words, an answer could be joined to another question.",
        fixes: ["make two quotes of it", "show the other voice under its own label"])
    case .omissionTakes(let kind, let range):
      return error(
        "quote-omission-changes-sense", "[…] leaves out a \(kind.name)",
        explanation: "Without it the words can mean something else than the person said.",
        fixes: ["show the \(kind.name)", "have a second person review the passage"],
        words: ["left out: " + candidate.stream.transcript.words(in: range)])
    case .marksTooClose(let words):
      return error(
        "quote-marks-too-close",
        "Between two […] \(words == 1 ? "stands" : "stand") \(words) "
          + "\(words == 1 ? "word" : "words"), fewer than \(QuotingRules.wordsBetweenMarks)",
        fixes: ["quote more of the passage", "have a second person review the passage"])
    case .bracketTooLong(let words):
      return error(
        "quote-bracket-too-long",
        "Bracket holds \(words) words, more than \(QuotingRules.insertionLimit)",
        fixes: ["say it in your own sentence", "have a second person review the passage"])
    case .bracketAdds(let kind):
      return error(
        "quote-bracket-changes-sense", "Bracket puts in a \(kind.name)",
        explanation: "A bracket explains; it may not turn the sense.",
        fixes: ["take the \(kind.name) out of the bracket"])
    case .replacementTooLong(let words):
      return error(
        "quote-replacement-too-long",
        "Bracket stands for \(words) words, more than \(QuotingRules.replacementLimit)",
        fixes: ["show more of the words", "have a second person review the passage"])
    case .replacementTakes(let kind, let range):
      return error(
        "quote-replacement-changes-sense",
        "Bracket takes the place of a \(kind.name) or of what it denies",
        fixes: ["show the words", "have a second person review the passage"],
        words: ["replaced: " + candidate.stream.transcript.words(in: range)])
    case .replacementTakesRepetition:
      return error(
        "quote-replacement-changes-sense", "Bracket takes the place of a word said twice",
        explanation: "People repeat words for weight.", fixes: ["show the word both times"])
    case .markNotShown(let mark):
      let mark = candidate.stream.transcript.marks[mark]
      return error(
        "quote-mark-not-shown", "Transcriber's mark of words \(lost(mark.kind)) is not shown",
        explanation: "Something was said there that the page does not have.",
        fixes: ["show the mark as the transcript has it", "leave the passage out with […]"],
        words: ["mark: " + mark.text])
    }
  }

  private func lost(_ kind: Mark.Kind) -> String {
    kind == .inaudible ? "nobody could hear" : "the transcriber put in or replaced"
  }

  private func error(
    _ id: String, _ summary: String, explanation: String? = nil, fixes: [String],
    words: [String] = []
  ) -> Finding {
    Finding(.error, id, summary, explanation: explanation, fixes: fixes, words: words)
  }

  /// The element of the page at which a rule is broken.
  private func place(of breach: Breach) -> QuotePage.Element {
    var index = 0
    switch breach {
    case .omissionTooLong, .omissionCrosses, .omissionTakes, .marksTooClose:
      index = page.elements.firstIndex { $0.shown == .omission } ?? 0
    case .bracketTooLong, .bracketAdds, .replacementTooLong, .replacementTakes,
      .replacementTakesRepetition:
      index = page.elements.firstIndex { if case .bracket = $0.shown { true } else { false } } ?? 0
    case .markNotShown(let mark):
      for (at, step) in candidate.path.steps.enumerated() {
        guard case .unshownMark(let source) = step,
          Int(candidate.stream.elements[source].mark) == mark
        else { continue }
        for later in candidate.path.steps[at...] {
          if case .word(let page, _) = later { return self.page.elements[page] }
        }
      }
    }
    return page.elements[index]
  }

  private func describe(_ speaker: Speaker) -> String {
    switch speaker {
    case .interviewer: "the interviewer"
    case .participants, .proxy: "another participant"
    case .other(let label): label
    case .unknown: "somebody unnamed"
    }
  }
}
