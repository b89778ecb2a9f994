package import Model

/// Reads a TextGrid of Praat in its long or its short text form: tiers of intervals, one a person.
package enum TextGridReader {
  /// The format's name.
  package static let format = "textgrid"

  /// Reads a file.
  ///
  /// An interval with words is an utterance, in the order of the recording; empty intervals are
  /// silence. Where a person has a tier of whole utterances, their tier of single words is left
  /// out.
  /// - Throws: `ReadFailure` when the bytes are no text, or no whole TextGrid.
  package static func read(
    _ source: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    let text = try TextDecoding.decode(source, path: path)
    let tiers = try TextGridParser(text.bytes, path: path).tiers
    var reading = Reading(format: format, kind: .segments)
    reading.account.bytesIn = source.count
    reading.account.encoding = text.encoding
    reading.account.encodingIsGuessed = text.isGuessed
    if let warning = TextDecoding.warning(about: text, path: path) {
      reading.diagnostics.append(warning)
    }
    compose(tiers, into: &reading, path)
    if reading.labels.isEmpty { SpeakerPrefix.resolve(&reading, declared: options.labels) }
    if reading.utterances.isEmpty {
      reading.diagnostics.append(
        .warning("no-words", at: Place(path), "tiers without a single word of speech"))
    }
    return reading
  }

  private static func compose(
    _ tiers: [TextGridTier], into reading: inout Reading, _ path: String
  ) {
    var table = LabelTable()
    let names = tiers.map { TierName($0.name) }
    let owners = names.map { name -> Int32 in
      guard name.content != .other, let speaker = name.speaker else { return -1 }
      return table.index(of: speaker.utf8)
    }
    // Those who have whole utterances besides single words.
    let whole = Set(
      tiers.indices.filter { index in
        tiers[index].hasIntervals && names[index].content != .other && !names[index].isOfWords
          && tiers[index].labels.contains { words($0) > 0 }
      }.map { owners[$0] })
    var segments = TierSegments()
    var others: [String] = []
    for (index, tier) in tiers.enumerated() {
      let isOther = names[index].content == .other
      if isOther, tier.hasIntervals { others.append(tier.name) }
      let omission =
        !tier.hasIntervals
        ? "labels of points"
        : isOther
          ? "intervals in tiers that hold no speech"
          : names[index].isOfWords && whole.contains(owners[index])
            ? "intervals of single words beside whole utterances" : nil
      for label in tier.labels {
        reading.account.unitsIn += 1
        if let omission {
          reading.account.leaveOut(omission, words: words(label))
          continue
        }
        let segment = TierSegments.Segment(
          order: Int(label.start), label: owners[index], start: label.start, end: label.end,
          line: label.line)
        if !segments.add(segment, label.words.span, label.words.indices) {
          reading.account.leaveOut("intervals without words")
        }
      }
    }
    reading.labels = table.labels
    segments.compose(into: &reading, keepsLines: reading.labels.isEmpty)
    if !others.isEmpty {
      reading.diagnostics.append(
        .warning(
          "tier-without-speech", at: Place(path),
          "\(others.count) tiers hold no speech by their names",
          explanation: "They are left out.",
          fixes: ["rename a tier that holds speech, as in `Ann - speech`"],
          words: Array(others.prefix(20))))
    }
  }

  private static func words(_ label: TextGridTier.Label) -> Int {
    WordCount.words(label.words.span, 0, label.words.count)
  }
}
