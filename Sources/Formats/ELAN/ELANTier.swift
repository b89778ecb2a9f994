/// A tier of an ELAN file as it is declared, and how much stands in it.
struct ELANTier {
  /// Its name.
  var id: String
  /// Who speaks in it; empty where nobody is named.
  var participant: String
  /// The name of its linguistic type.
  var type: String
  /// The name of the tier that it depends on; `nil` for an independent one.
  var parent: String?
  /// The language of what stands in it; `nil` when it is not declared.
  var language: String?
  /// Its annotations with a word in them.
  var count = 0
  /// The words in them.
  var words = 0

  /// What stands in it by its name and its type; the name says more.
  var content: TierName.Content {
    let name = TierName(id).content
    let type = TierName(type).content
    if name == .unsaid { return type }
    return name == .speech && type == .reference ? .reference : name
  }

  /// Who speaks in it: the participant, else what the name says.
  var speaker: String? {
    participant.contains { !$0.isWhitespace } ? participant : TierName(id).speaker
  }
}
