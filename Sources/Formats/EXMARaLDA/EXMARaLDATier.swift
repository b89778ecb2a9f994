/// A tier of a basic transcription.
struct EXMARaLDATier {
  /// What a tier holds, by its attribute `type`.
  enum Kind {
    /// `t`: what somebody says.
    case transcription
    /// `d`: what happens besides.
    case description
    /// `a` and any other: translations and what else is noted about a transcription.
    case annotation
  }

  /// A stretch between two moments of the timeline.
  struct Event {
    /// The moment at which it begins, as a place in the timeline; `Int.max` when there is none.
    var start: Int
    /// The moment at which it ends, as a place in the timeline; `Int.max` when there is none.
    var end: Int
    /// Where its words stand among the words of the file.
    var words: Range<Int>
    /// The line of the file.
    var line: Int
  }

  /// Whose it is, as an id of the speaker table; empty for nobody's.
  var speaker: String
  /// What it holds.
  var kind: Kind
  /// Its events.
  var events: [Event] = []
}
