/// An open element of the body, and what its content inherits.
struct TTMLFrame {
  /// What the reader does with an element.
  enum Kind {
    case body
    case div
    case paragraph
    case span
  }

  /// The element's kind.
  var kind: Kind
  /// The computed beginning, in document time.
  var begin: TTMLTime
  /// The computed end as far as the element or its ancestors set one, else `never`.
  var limit: TTMLTime
  /// Whether the element itself has `end` or `dur`.
  var setsEnd: Bool
  /// Whether children follow one another (`timeContainer="seq"`).
  var isSequence: Bool
  /// Where the next child of a sequence counts from: the end of the one before.
  var cursor: TTMLTime
  /// The latest end of a child; of text, the element's own limit.
  var latest: TTMLTime
  /// Whether some time attribute says when its content begins.
  var isTimed: Bool
  /// Whether white space is kept (`xml:space="preserve"`).
  var keepsSpace: Bool
  /// The language, as an index into the languages met.
  var language: Int32
  /// The speaker by `ttm:agent`, as an index into the labels; -1 for none.
  var agent: Int32
  /// `begin` as written and read, when the element has it.
  var ownBegin: TTMLTime?
  /// `end` as written and read, when the element has it.
  var ownEnd: TTMLTime?
  /// Whether the element stands for an image of text.
  var hasImage = false
  /// When the content is not displayed; `nil` in most documents.
  var hiding: TTMLHiding?

  /// The frame above all others.
  static let root = TTMLFrame(
    kind: .body, begin: .zero, limit: .never, setsEnd: false, isSequence: false, cursor: .zero,
    latest: .zero, isTimed: false, keepsSpace: false, language: 0, agent: -1)

  /// Whether text directly in the element is ever shown.
  var showsText: Bool { !isSequence && begin < limit }

  /// When text directly in the element is displayed; in order, empty when never.
  var displayed: [TTMLSpan] {
    guard showsText else { return [] }
    let span = TTMLSpan(begin: begin, end: limit)
    return hiding.map { span - $0.all } ?? [span]
  }

  /// When the element ends, once all its children are known.
  var end: TTMLTime {
    if setsEnd { return limit }
    return TTMLTime.earlier(limit, isSequence ? cursor : latest)
  }
}
