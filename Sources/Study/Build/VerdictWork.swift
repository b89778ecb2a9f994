internal import Model
internal import Quoting

/// Quotes of the same interviews, to be verified together: the words of each are laid out once.
struct VerdictWork: Sendable {
  /// The interviews and whether a person has confirmed who speaks in each.
  var transcripts: [(transcript: Transcript, speakersConfirmed: Bool)]
  /// What is to be verified, by key.
  var requests: [(key: String, request: QuoteVerifier.Request)]

  /// The verdicts, in the order of the requests.
  func verdicts(by verifier: QuoteVerifier, rules: QuotingRules) -> [(String, Verdict)] {
    let streams = streams(rules)
    return requests.map { ($0.key, verifier.verify($0.request, in: streams)) }
  }

  /// The words of the interviews, laid out for verification.
  func streams(_ rules: QuotingRules) -> [SpeechStream] {
    transcripts.map { SpeechStream($0, speakersConfirmed: $1, rules: rules) }
  }
}
