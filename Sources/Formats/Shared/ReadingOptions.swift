/// What a study knows about a source before it is read.
package struct ReadingOptions: Hashable, Sendable {
  /// Labels that the study declares: those of speaker rules and the names of participants.
  ///
  /// Letter case and spaces do not matter. A declared label counts even where it stands once.
  package var labels: [String]
  /// Whether pending insertions of a document are its text: the interview file says `approved`.
  package var acceptsTrackedChanges: Bool

  /// Who speaks where a paragraph has no label; `nil` when it goes on with the speaker before.
  ///
  /// With it, nothing at the top is a header, and a line wholly in parentheses is a description of
  /// what happens.
  package var unlabelled: String?
  /// Whether numbered lines that go on counting are the interview guide and no speech.
  package var hasNumberedGuide: Bool

  /// Makes options; without them nothing is declared and nothing approved.
  package init(
    labels: [String] = [], acceptsTrackedChanges: Bool = false, unlabelled: String? = nil,
    hasNumberedGuide: Bool = false
  ) {
    self.labels = labels
    self.acceptsTrackedChanges = acceptsTrackedChanges
    self.unlabelled = unlabelled
    self.hasNumberedGuide = hasNumberedGuide
  }
}
