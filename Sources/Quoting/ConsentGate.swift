package import Model

/// The gate that nothing passes without consent.
package enum ConsentGate {
  /// Why a quote may not be published, for everyone heard in it; empty when it may.
  ///
  /// `heard` are the people in order, the quoted one first; a person the study does not know has
  /// given no consent.
  package static func findings(
    heard: [String], people: [String: Participant], on day: CalendarDate
  ) -> [Finding] {
    heard.compactMap { id in
      let name = people[id]?.name ?? id
      let consent = people[id]?.consent ?? Consent()
      guard let obstacle = consent.obstacle(on: day) else { return nil }
      let file = people[id]?.path ?? "Corpus/participants/\(id).md"
      switch obstacle {
      case .withdrawn(let day):
        return Finding(
          .error, "consent-withdrawn", "\(name) withdrew on \(day)",
          explanation: "Nothing of a person who withdrew is published.",
          fixes: ["take the quote out"])
      case .notGiven:
        return Finding(
          .error, "consent-missing", "\(name) has not agreed to be published",
          explanation: "Without `consent` in \(file), consent is `none`.",
          fixes: ["take the quote out", "record the consent in \(file), if it was given"])
      case .ended(let day):
        return Finding(
          .error, "consent-ended", "\(name)'s consent ended on \(day)",
          fixes: ["take the quote out", "ask again, and record the answer in \(file)"])
      case .embargoed(let day):
        return Finding(
          .error, "consent-embargoed", "\(name)'s words may be shown from \(day) on",
          fixes: ["take the quote out until then"])
      }
    }
  }

  /// The most that a clip may show: the least that anyone heard in it allows.
  package static func form(heard: [String], people: [String: Participant]) -> ConsentForm {
    heard.map { people[$0]?.consent.form ?? .none }.min() ?? .none
  }
}
