/// What a study knows about a source before it is read.
package struct ReadingOptions: Hashable, Sendable {
  /// Labels that the study declares: those of speaker rules and the names of participants.
  ///
  /// Letter case and spaces do not matter. A declared label counts even where it stands once.
  package var labels: [String]
  /// Whether pending insertions of a document are its text: the interview file says `approved`.
  package var acceptsTrackedChanges: Bool

  /// Makes options; without them nothing is declared and nothing approved.
  package init(labels: [String] = [], acceptsTrackedChanges: Bool = false) {
    self.labels = labels
    self.acceptsTrackedChanges = acceptsTrackedChanges
  }
}
