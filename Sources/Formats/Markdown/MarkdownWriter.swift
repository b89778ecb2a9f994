package import Model

/// Writes a transcript as Markdown (CommonMark): `**Name:** [00:01:23] words`, a paragraph a turn.
///
/// Plain text's reader takes it back: a paragraph without a name goes on with the speaker before it.
package enum MarkdownWriter: TranscriptWriter {
  /// The format's name.
  package static let format = "markdown"

  /// Writes a transcript.
  ///
  /// Characters that Markdown gives a meaning stand behind a backslash where speakers have names;
  /// else nothing would tell a reader to take it away, and they stand as they are.
  package static func write(
    _ transcript: Transcript, names: SpeakerNames
  ) throws(WriteFailure) -> Written {
    let (turns, losses) = WrittenTurn.turns(of: transcript, names: names)
    let isNamed = turns.contains { $0.name != nil }
    var written = Written(bytes: [], losses: losses)
    var bare = 0
    for turn in turns {
      if !written.bytes.isEmpty { written.bytes += [10, 10] }
      if let name = turn.name {
        written.bytes += Array("**".utf8) + escaped(Array(name.utf8)) + Array(":** ".utf8)
      }
      if let start = turn.start {
        written.bytes += Array("[\(ClockText.time(start))] ".utf8)
      }
      let words = escaped(turn.words)
      if !isNamed, words.count > turn.words.count { bare += 1 }
      written.bytes += isNamed ? words : turn.words
    }
    if !written.bytes.isEmpty { written.bytes.append(10) }
    if bare > 0 {
      written.losses.append("\(bare) turn(s) hold characters that Markdown may show as formatting")
    }
    return written
  }

  /// Text in which no markup begins.
  private static func escaped(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, byte) in text.enumerated() {
      let next = index + 1 < text.count ? text[index + 1] : 32
      if needsBackslash(byte, before: next) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return bytes
  }

  private static func needsBackslash(_ byte: UInt8, before next: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"),
      UInt8(ascii: "<"), UInt8(ascii: "~"):
      true
    case UInt8(ascii: "&"): next == UInt8(ascii: "#") || (next | 32) &- 97 < 26
    case UInt8(ascii: "]"): next == UInt8(ascii: "(") || next == UInt8(ascii: "[")
    default: false
    }
  }
}
