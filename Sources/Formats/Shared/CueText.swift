/// The words of one cue, its markup read: pieces of one buffer, each a line or a part of one.
///
/// Used again for each cue, so that a file of captions costs no allocation a cue.
struct CueText {
  /// A line of a cue, or the part of it that one voice says.
  struct Piece {
    /// Bytes from the start of `bytes`.
    var lower: Int
    /// Bytes from the start of `bytes`, exclusive.
    var upper: Int
    /// Whose voice the markup names, as an index into the labels; -1 for nobody's.
    var voice: Int32
    /// Whether the cue before showed it already; then it is no speech.
    var isRepeated = false
  }

  /// The words of the pieces, UTF-8.
  var bytes: [UInt8] = []
  /// The pieces in order; some may be empty.
  var pieces: [Piece] = []
  /// Where words with a time of their own begin in `bytes`, and when.
  var times: [(offset: Int, start: Int32)] = []
  private var lower = 0
  private var voice: Int32 = -1

  /// Empties it for the next cue.
  mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    times.removeAll(keepingCapacity: true)
    lower = 0
    voice = -1
  }

  /// Ends a line of the cue.
  mutating func breakLine() {
    close()
  }

  /// Says whose voice follows; -1 for nobody's.
  mutating func setVoice(_ label: Int32) {
    if bytes.count > lower {
      close()
    }
    voice = label
  }

  /// Ends the cue: the last piece is complete.
  mutating func finish() { close() }

  /// Says when the next word begins.
  mutating func mark(_ start: Int32) { times.append((bytes.count, start)) }

  /// Takes back what was added from a byte of `bytes` on.
  mutating func removeWords(from start: Int) {
    let start = max(start, lower)
    if start < bytes.count { bytes.removeSubrange(start...) }
  }

  /// Whether a piece of this cue has the same bytes as one of another.
  func shows(_ shown: Piece, _ other: CueText, _ piece: Piece) -> Bool {
    guard shown.upper - shown.lower == piece.upper - piece.lower else { return false }
    for offset in 0..<(piece.upper - piece.lower)
    where bytes[shown.lower + offset] != other.bytes[piece.lower + offset] { return false }
    return true
  }

  private mutating func close() {
    var from = lower
    var to = bytes.count
    while from < to, bytes[from] == 32 || bytes[from] == 9 { from += 1 }
    while to > from, bytes[to - 1] == 32 || bytes[to - 1] == 9 { to -= 1 }
    if to > from {
      pieces.append(Piece(lower: from, upper: to, voice: voice))
    }
    lower = bytes.count
  }
}
