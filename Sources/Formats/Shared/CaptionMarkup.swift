/// Which markup the text of a cue is written in.
enum CaptionMarkup {
  /// WebVTT cue text: spans, voices, time tags, character references.
  case webVTT
  /// What stands in SubRip files: a few HTML tags, `{\…}` overrides, some references.
  case subRip

  /// Reads the markup of a cue into its words.
  func read(
    _ bytes: Span<UInt8>, _ cue: RawCue, into text: inout CueText, labels: inout LabelTable,
    account: inout MarkupAccount
  ) {
    text.reset()
    switch self {
    case .webVTT:
      WebVTTCueText.read(bytes, cue.lower, cue.upper, into: &text, labels: &labels, &account)
    case .subRip: SubRipCueText.read(bytes, cue.lower, cue.upper, into: &text)
    }
    text.finish()
  }
}

/// What the markup of a whole file held besides words.
struct MarkupAccount {
  /// Cues in which somebody's voice is named.
  var voicedCues = 0
  /// Reading aids over words (`<rt>`), left out.
  var rubyTexts = 0
  /// Words in them.
  var rubyWords = 0
}
