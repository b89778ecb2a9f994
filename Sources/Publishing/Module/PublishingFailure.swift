package import Model

/// Why nothing is published.
///
/// The stages before have settled all of these; the renderer looks once more, because what it
/// writes cannot be taken back. Participants are named by id.
package enum PublishingFailure: Error, Hashable, Sendable {
  /// The consent of a participant among those to be shown does not allow it.
  case consentForbids(participant: String, Consent.Obstacle)
  /// A clip shows a participant in a form beyond the consent.
  case formForbidden(participant: String, form: ConsentForm)
  /// A quote's speaker is not among those to be shown; the topic's slug.
  case speakerNotShown(participant: String, topic: String)
  /// A page has more or fewer quotes than proofs; the topic's slug and language.
  case quotesUnproven(topic: String, language: String, quotes: Int, proofs: Int)
  /// A quote's words and its proof belong to different people or kinds; counted from 1.
  case proofMismatched(topic: String, language: String, quote: Int)
  /// A name cannot be part of an address: it is empty, begins with a dot or holds a separator or
  /// control character.
  case addressUnusable(String)
  /// Two pages would have one address, letter case aside.
  case addressTaken(String)
  /// A topic is in a language that the study does not list; its slug and the language.
  case languageNotListed(topic: String, language: String)
}

extension PublishingFailure: CustomStringConvertible {
  /// A headline without a full stop and without a participant's words.
  package var description: String {
    switch self {
    case .consentForbids(let participant, let obstacle):
      "participant '\(participant)' may not be shown: \(Self.reason(obstacle))"
    case .formForbidden(let participant, let form):
      "participant '\(participant)' did not agree to \(form.name)"
    case .speakerNotShown(let participant, let topic):
      "participant '\(participant)' is quoted in topic '\(topic)' but may not be shown"
    case .quotesUnproven(let topic, let language, let quotes, let proofs):
      "topic '\(topic)' (\(language)) has \(quotes) quotes and \(proofs) proofs"
    case .proofMismatched(let topic, let language, let quote):
      "quote \(quote) of topic '\(topic)' (\(language)) stands beside the proof of another"
    case .addressUnusable(let name):
      "'\(name)' cannot be part of an address"
    case .addressTaken(let path):
      "two pages would have the address \(path)"
    case .languageNotListed(let topic, let language):
      "topic '\(topic)' is in '\(language)', which the study does not list"
    }
  }

  private static func reason(_ obstacle: Consent.Obstacle) -> String {
    switch obstacle {
    case .withdrawn(let day): "withdrawn on \(day)"
    case .notGiven: "no consent was given"
    case .ended(let day): "consent ended on \(day)"
    case .embargoed(let day): "under embargo until \(day)"
    }
  }
}
