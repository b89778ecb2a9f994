internal import Digest
package import Model

/// Gives excerpts their ids.
package enum ExcerptIdentity {
  /// The characters of context on either side that are part of an excerpt's identity.
  static let context = 32

  /// The id of an excerpt: SHA-256 of interview, words and up to 32 code points before and after,
  /// separated by line feeds; 64 lower-case hexadecimal digits.
  ///
  /// A position is no part of it, so that it stays when other passages change.
  package static func id(of range: TextRange, in transcript: Transcript) -> String {
    var hash = SHA256()
    hash.update(transcript.interview)
    hash.update("\n")
    hash.update(transcript.words(in: range))
    hash.update("\n")
    hash.update(before(range.lower, transcript.text))
    hash.update("\n")
    hash.update(after(range.upper, transcript.text))
    return Hexadecimal.encode(hash.finish())
  }

  private static func before(_ at: Int, _ text: [UInt8]) -> String {
    var from = at
    for _ in 0..<context where from > 0 {
      repeat { from -= 1 } while from > 0 && text[from] & 0xC0 == 0x80
    }
    return String(decoding: text[from..<at], as: UTF8.self)
  }

  private static func after(_ at: Int, _ text: [UInt8]) -> String {
    var to = at
    for _ in 0..<context where to < text.count {
      repeat { to += 1 } while to < text.count && text[to] & 0xC0 == 0x80
    }
    return String(decoding: text[at..<to], as: UTF8.self)
  }
}
