internal import Model

/// An interview whose sources were read.
struct IngestedInterview: Sendable {
  var plan: InterviewPlan
  /// The text; `nil` when no source gives one.
  var transcript: Transcript?
  /// What corrections did to the text; `nil` when there are none.
  var corrections: CorrectedText?
  var sources: [SourceFile]
  var suggestions: [Suggestion]
  var diagnostics: [Diagnostic]
}
