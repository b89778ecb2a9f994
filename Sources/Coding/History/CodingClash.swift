/// Acts that contradict, none of which was done in knowledge of the other.
package struct CodingClash: Hashable, Sendable {
  /// The id of the event that made the coding they are about.
  package var coding: String
  /// The ids of the acts, sorted.
  package var events: [String]
  /// Whether one of them takes the coding away, and so it does not stand.
  package var isRemoved: Bool

  /// Makes a clash.
  package init(coding: String, events: [String], isRemoved: Bool) {
    self.coding = coding
    self.events = events
    self.isRemoved = isRemoved
  }
}
