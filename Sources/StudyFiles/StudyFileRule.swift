internal import Model

/// The rules that files people write may break, by the ids under which diagnostics name them.
package enum StudyFileRule: String, Hashable, Sendable, CaseIterable {
  // Text
  case textNotUTF8 = "text-not-utf8"
  case textHasNUL = "text-has-nul"
  case markdownRefused = "markdown-refused"
  case fileNameMalformed = "file-name-malformed"

  // Front matter
  case frontMatterMissing = "front-matter-missing"
  case frontMatterUnclosed = "front-matter-unclosed"
  case frontMatterLine = "front-matter-line"
  case frontMatterNested = "front-matter-nested"
  case frontMatterComment = "front-matter-comment"
  case frontMatterNoSpace = "front-matter-no-space"
  case frontMatterStrayItem = "front-matter-stray-item"
  case frontMatterOpenList = "front-matter-open-list"
  case frontMatterEmptyItem = "front-matter-empty-item"
  case frontMatterQuotes = "front-matter-quotes"
  case keyRepeated = "key-repeated"
  case keyUnknown = "key-unknown"
  case keyMissing = "key-missing"
  case keyEmpty = "key-empty"
  case keyNotAList = "key-not-a-list"
  case keyConflict = "key-conflict"

  // Values
  case dateMalformed = "date-malformed"
  case yesOrNo = "yes-or-no"
  case languageMalformed = "language-malformed"
  case numberMalformed = "number-malformed"
  case wordUnknown = "word-unknown"
  case idMalformed = "id-malformed"
  case equivalentMalformed = "equivalent-malformed"
  case speakerRuleMalformed = "speaker-rule-malformed"
  case speakerRuleRepeated = "speaker-rule-repeated"
  case speakerNotInInterview = "speaker-not-in-interview"
  case fileRuleMalformed = "file-rule-malformed"
  case fileRuleRepeated = "file-rule-repeated"
  case participantUnknown = "participant-unknown"
  case alsoAsIsName = "also-as-is-name"

  // Codebooks
  case codebookTitle = "codebook-title"
  case codeSlugEmpty = "code-slug-empty"
  case codeSlugEqual = "code-slug-equal"
  case codeIDMalformed = "code-id-malformed"
  case codeLevelSkipped = "code-level-skipped"
  case codebookKeyUnknown = "codebook-key-unknown"
  case codebookKeyOutside = "codebook-key-outside"
  case termMalformed = "term-malformed"

  // Topics
  case quoteLiteral = "quote-literal"
  case quoteEmpty = "quote-empty"
  case quoteNested = "quote-nested"
  case quoteStruckOut = "quote-struck-out"
  case quoteUnproven = "quote-unproven"
  case quoteByReference = "quote-by-reference"
  case quoteReferenceMalformed = "quote-reference-malformed"
  case quoteOutsideTopic = "quote-outside-topic"
  case quoteNamesAnother = "quote-names-another"
  case blockQuoteUnproven = "block-quote-unproven"
  case clipForm = "clip-form"
  case clipNameDiffers = "clip-name-differs"
  case clipFileBody = "clip-file-body"
  case evidenceMalformed = "evidence-malformed"
  case codeUnknown = "code-unknown"
  case codesStray = "codes-stray"
  case commentUnknown = "comment-unknown"
  case htmlDropped = "html-dropped"
  case footnoteUnused = "footnote-unused"
  case linkSchemeUnknown = "link-scheme-unknown"
  case linkUnsafe = "link-unsafe"
}

extension Diagnostic {
  /// Makes an error under one of this room's rules.
  static func error(
    _ rule: StudyFileRule, at place: Place, _ summary: String, explanation: String? = nil,
    fixes: [String] = [], words: [String] = []
  ) -> Diagnostic {
    .error(
      rule.rawValue, at: place, summary, explanation: explanation, fixes: fixes, words: words)
  }

  /// Makes a warning under one of this room's rules.
  static func warning(
    _ rule: StudyFileRule, at place: Place, _ summary: String, explanation: String? = nil,
    fixes: [String] = [], words: [String] = []
  ) -> Diagnostic {
    .warning(
      rule.rawValue, at: place, summary, explanation: explanation, fixes: fixes, words: words)
  }
}
