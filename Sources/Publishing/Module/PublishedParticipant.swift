package import Markdown
package import Model

/// A person who may be shown, with the profile text read.
package struct PublishedParticipant: Hashable, Sendable {
  /// The person.
  package var participant: Participant
  /// The profile text.
  package var profile: MarkdownNode

  /// Makes a published participant.
  package init(_ participant: Participant, profile: MarkdownNode) {
    self.participant = participant
    self.profile = profile
  }
}
