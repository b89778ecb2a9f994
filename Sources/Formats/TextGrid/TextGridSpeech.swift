/// Says which tiers of a TextGrid hold what people said, and whose it is, by their names.
struct TextGridSpeech {
  /// Why a tier's labels are no utterances.
  enum Omission: String {
    case points = "labels of points"
    case other = "intervals in tiers that hold no speech"
    case words = "intervals of single words beside whole utterances"
  }

  /// For each tier `nil` when it is read, else why not.
  private(set) var omissions: [Omission?]
  /// For each tier its label as an index into `labels`; -1 when nobody is named.
  private(set) var owners: [Int32]
  /// Who speaks.
  private(set) var labels: [String]

  /// Looks at the tiers of a file.
  init(_ tiers: [TextGridTier]) {
    let names = tiers.map { TierName($0.name) }
    omissions = tiers.indices.map { index in
      !tiers[index].hasIntervals ? .points : names[index].content == .other ? .other : nil
    }
    owners = [Int32](repeating: -1, count: tiers.count)
    var table = LabelTable()
    // Those who have whole utterances besides single words.
    var whole: Set<Int32> = []
    for index in tiers.indices where omissions[index] == nil && tiers[index].words > 0 {
      if let speaker = names[index].speaker { owners[index] = table.index(of: speaker.utf8) }
      if !names[index].isOfWords { whole.insert(owners[index]) }
    }
    for index in tiers.indices
    where omissions[index] == nil && names[index].isOfWords && whole.contains(owners[index]) {
      omissions[index] = .words
    }
    labels = table.labels
  }
}
