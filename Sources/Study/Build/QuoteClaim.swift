internal import Model
internal import Quoting
internal import StudyFiles

/// A quote and all that its verdict rests on, before anything is compared.
struct QuoteClaim {
  var quotation: Quotation
  /// The participant whose words they are said to be.
  var participant: String
  /// The clip file that the link names; `nil` when it names a participant.
  var clip: ClipFile?
  /// The interviews in which the words may stand, by id.
  var interviews: [String]
  var request: QuoteVerifier.Request
  /// A hash of all that the verdict rests on.
  var key: String
}
