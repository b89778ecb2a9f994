/// Why a command could not go on, in words for its user.
///
/// Never holds participants' words.
package struct Failure: Error, Hashable, Sendable {
  /// What the program ends with.
  package var status: ExitStatus
  /// What happened, in one line without a full stop.
  package var message: String
  /// The way out, in one line; `nil` when there is none to propose.
  package var hint: String?

  /// Makes a failure.
  package init(_ status: ExitStatus, _ message: String, hint: String? = nil) {
    self.status = status
    self.message = message
    self.hint = hint
  }
}
