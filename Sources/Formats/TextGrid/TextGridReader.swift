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
    let speech = TextGridSpeech(tiers)
    var segments = TierSegments()
    for (index, tier) in tiers.enumerated() {
      for label in tier.labels {
        reading.account.unitsIn += 1
        if let omission = speech.omissions[index] {
          reading.account.leaveOut(omission.rawValue, words: label.wordCount)
          continue
        }
        let segment = TierSegments.Segment(
          order: Int(label.start), label: speech.owners[index], start: label.start, end: label.end,
          line: label.line)
        if !segments.add(segment, label.words.span, label.words.indices) {
          reading.account.leaveOut("intervals without words")
        }
      }
    }
    reading.labels = speech.labels
    segments.compose(into: &reading, keepsLines: reading.labels.isEmpty)
    let others = tiers.indices.filter { speech.omissions[$0] == .other && tiers[$0].words > 0 }
    guard !others.isEmpty else { return }
    reading.diagnostics.append(
      .warning(
        "tier-without-speech", at: Place(path),
        "tiers without speech by their names: \(others.count)",
        explanation: "They are left out.",
        fixes: ["rename a tier that holds speech, as in `Ann - speech`"],
        words: others.prefix(20).map { tiers[$0].name }))
  }
}
