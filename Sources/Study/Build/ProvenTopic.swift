internal import Model
internal import StudyFiles

/// A topic and its proofs, in the order of its quotations.
struct ProvenTopic: Sendable {
  var topic: Topic
  var quotes: [ProvenQuote]
}
