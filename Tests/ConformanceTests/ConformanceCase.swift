/// One case of a suite, compared.
struct ConformanceCase: Sendable {
  /// The case's name in the suite.
  var name: String
  /// What differs, for whoever looks into it; `nil` when nothing does.
  ///
  /// It may hold words of the case and stands nowhere but in a failed test.
  var difference: String?
}
