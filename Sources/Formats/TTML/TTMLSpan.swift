/// A stretch of time, end exclusive.
struct TTMLSpan: Sendable {
  /// When it begins.
  var begin: TTMLTime
  /// When it ends; `never` for the end of the recording.
  var end: TTMLTime

  /// The whole recording.
  static let always = TTMLSpan(begin: .zero, end: .never)

  /// Whether nothing lies in it.
  var isEmpty: Bool { !(begin < end) }

  /// What is left of a stretch without others.
  static func - (whole: TTMLSpan, gaps: [TTMLSpan]) -> [TTMLSpan] {
    var left = whole.isEmpty ? [] : [whole]
    for gap in gaps where !gap.isEmpty {
      left = left.flatMap { span in
        [
          TTMLSpan(begin: span.begin, end: TTMLTime.earlier(span.end, gap.begin)),
          TTMLSpan(begin: TTMLTime.later(span.begin, gap.end), end: span.end),
        ].filter { !$0.isEmpty }
      }
    }
    return left
  }
}
