/// What a coder did.
package enum CodingAct: String, Hashable, Sendable, CaseIterable {
  /// Applied a code to an excerpt.
  case code
  /// Took a coding away.
  case uncode
  /// Made a rule's suggestion a coding.
  case accept
  /// Declined a rule's suggestion, or another person's coding.
  case reject
  /// Noted something on a coding, or on an interview.
  case memo
  /// Kept an excerpt from being shown.
  case withhold
  /// Allowed, as a second person, how an excerpt is shortened or edited.
  case review
  /// Settled a clash: what `of` names does not count.
  case resolve
  /// Put a coding on another excerpt.
  case move
  /// Put a coding under another code.
  case recode
  /// Took an act back.
  case undo
  /// Took an undo back.
  case redo
  /// Recorded that the words of an event, or of all events of an interview, were erased.
  case erase

  /// Whether the act says of the event it names that it does not count.
  var voids: Bool { self == .undo || self == .redo || self == .resolve }
}
