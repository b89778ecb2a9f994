internal import Model

/// What a profile says of a person, in the words of one language where the file has them.
///
/// A key with a language behind a dot (`role.fr`) stands for the key on pages of that language. Of
/// the keys that a study chose itself only those are shown that `look.facts` names: many are for
/// analysis alone, and what nobody said may be shown is not.
struct PersonFacts {
  /// A text and the language it is in.
  struct Fact: Hashable {
    let text: String
    let language: String
  }

  /// The role.
  let role: Fact?
  /// Further facts in the order of the file; none of them is about consent.
  let attributes: [(key: String, fact: Fact)]

  init(_ participant: Participant, language: String, plan: SitePlan) {
    let mainLanguage = plan.mainLanguage
    let shown = Look.facts(plan.module.settings)
    let translated = Dictionary(
      participant.attributes.compactMap { attribute in
        let parts = attribute.key.split(separator: ".")
        return parts.count == 2 && BodyRenderer.areSame(String(parts[1]), language)
          ? (String(parts[0]), attribute.value) : nil
      }, uniquingKeysWith: { first, _ in first })
    func fact(_ key: String, _ value: String) -> Fact {
      translated[key].map { Fact(text: $0, language: language) }
        ?? Fact(text: value, language: mainLanguage)
    }
    role = participant.role.map { fact("role", $0) }
    attributes = participant.attributes.compactMap { attribute in
      shown.contains(attribute.key)
        ? (attribute.key, fact(attribute.key, attribute.value)) : nil
    }
  }
}
