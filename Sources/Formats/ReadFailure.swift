package import Model

/// Why a source could not be read at all: the one error of this room.
///
/// Trouble after which reading goes on is a diagnostic of the `Reading` instead.
package struct ReadFailure: Error, Hashable {
  /// What to tell the user: an error with file, place, rule and way out.
  ///
  /// Participants' words stand in it only where `Diagnostic` allows them.
  package var diagnostic: Diagnostic

  /// Makes a failure from what to tell the user.
  package init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  /// Makes a failure at a place of a source.
  package init(
    _ id: String, at place: Place, _ summary: String, explanation: String? = nil,
    fixes: [String] = []
  ) {
    diagnostic = .error(id, at: place, summary, explanation: explanation, fixes: fixes)
  }
}
