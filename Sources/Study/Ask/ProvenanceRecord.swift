package import Model

/// Where a quote comes from, and where it went.
package struct ProvenanceRecord: Hashable, Sendable {
  /// An act of coding that covers the excerpt.
  package struct CodingAct: Hashable, Sendable {
    /// The code's id.
    package var code: String
    /// Who coded.
    package var coder: String
    /// When, as the log says it.
    package var at: String

    /// Makes an act.
    package init(code: String, coder: String, at: String) {
      self.code = code
      self.coder = coder
      self.at = at
    }
  }

  /// A correction that somebody made within the excerpt.
  package struct CorrectionAct: Hashable, Sendable {
    /// The correction's id.
    package var id: String
    /// Who made it.
    package var by: String
    /// When, in UTC.
    package var at: String
    /// The words as the source has them.
    package var was: String
    /// The words as they stand now.
    package var now: String

    /// Makes an act.
    package init(id: String, by: String, at: String, was: String, now: String) {
      self.id = id
      self.by = by
      self.at = at
      self.was = was
      self.now = now
    }
  }

  /// A place in the published site where the excerpt stands.
  package struct Appearance: Hashable, Sendable {
    /// The page, relative to the site.
    package var page: String
    /// The id of the element in it.
    package var element: String

    /// Makes an appearance.
    package init(page: String, element: String) {
      self.page = page
      self.element = element
    }
  }

  /// The excerpt's id.
  package var excerpt: String
  /// The participant's id.
  package var participant: String
  /// The interview.
  package var interview: String
  /// The source file, relative to the study.
  package var source: String
  /// The SHA-256 of the source, 64 lower-case hexadecimal digits.
  package var sourceHash: String
  /// The SHA-256 of the canonical text that `range` counts in.
  package var text: String
  /// The indices of the first and the last turn, from 0.
  package var turns: ClosedRange<Int>
  /// The excerpt.
  package var range: TextRange
  /// When it is heard; `nil` when that is unknown.
  package var interval: Timing.Interval?
  /// The file that gave the times, relative to the study; `nil` when none did.
  package var timedBy: String?
  /// What was corrected in it, in the order of the text.
  package var corrections: [CorrectionAct]
  /// What people coded it as.
  package var codings: [CodingAct]
  /// The codes that rules suggest for it.
  package var suggestions: [String]
  /// The consent it stands under, as a phrase.
  package var consent: String
  /// Why it may not be published on the day asked about, as a phrase; `nil` when it may.
  package var obstacle: String?
  /// The topic file and line that quote it, as people will see them; empty when none does.
  package var quotedAt: [Place]
  /// Where it stands in the published site.
  package var appearances: [Appearance]

  /// Makes a record without codings and appearances.
  package init(
    excerpt: String, participant: String, interview: String, source: String, sourceHash: String,
    text: String, turns: ClosedRange<Int>, range: TextRange, consent: String
  ) {
    self.excerpt = excerpt
    self.participant = participant
    self.interview = interview
    self.source = source
    self.sourceHash = sourceHash
    self.text = text
    self.turns = turns
    self.range = range
    self.consent = consent
    corrections = []
    codings = []
    suggestions = []
    quotedAt = []
    appearances = []
  }
}
