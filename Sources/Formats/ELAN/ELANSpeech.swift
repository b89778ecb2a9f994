internal import Model

/// Says which tiers of an ELAN file hold what people said, and whose it is.
///
/// Speech stands in independent tiers, one a person. Where such a tier only numbers or divides the
/// speech, a tier that depends on it and is named for speech stands in its place. A person's
/// second tier in another language is a translation.
struct ELANSpeech {
  /// Why a tier's annotations are no utterances.
  enum Omission: String {
    case dependent = "annotations in dependent tiers"
    case other = "annotations in tiers that hold no speech"
    case language = "annotations in another language"
  }

  /// For each tier `nil` when it is read, else why not.
  private(set) var omissions: [Omission?]
  /// For each tier its label as an index into `labels`; -1 when nobody is named.
  private(set) var owners: [Int32]
  /// Who speaks.
  private(set) var labels: [String]
  /// The language of all that is read; `nil` when it is not declared or there are several.
  private(set) var language: String?

  /// Looks at the tiers of a file.
  init(_ tiers: [ELANTier]) {
    let contents = tiers.map(\.content)
    omissions = tiers.indices.map { index in
      tiers[index].parent != nil ? .dependent : contents[index] == .other ? .other : nil
    }
    owners = [Int32](repeating: -1, count: tiers.count)
    var below: [String: [Int]] = [:]
    for (index, tier) in tiers.enumerated() {
      if let parent = tier.parent { below[parent, default: []].append(index) }
    }
    var table = LabelTable()
    var languages: [String: String] = [:]
    for index in tiers.indices where omissions[index] == nil {
      let tier = tiers[index]
      var read = index
      if tier.words == 0 || contents[index] == .reference,
        let child = below.removeValue(forKey: tier.id)?.first(where: {
          contents[$0] == .speech && tiers[$0].words > 0
        })
      {
        omissions[index] = .other
        omissions[child] = nil
        read = child
      }
      guard tiers[read].words > 0 else { continue }
      let speaker = tier.speaker ?? tiers[read].speaker
      if let spoken = tiers[read].language, !spoken.isEmpty {
        let key = speaker.map { LabelTable.key(of: $0) } ?? ""
        if languages[key, default: spoken] != spoken {
          omissions[read] = .language
          continue
        }
        languages[key] = spoken
      }
      if let speaker { owners[read] = table.index(of: speaker.utf8) }
    }
    labels = table.labels
    let spoken = Set(languages.values)
    language = spoken.count == 1 ? spoken.first.map(LanguageTag.tag) : nil
  }
}
