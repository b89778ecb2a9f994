internal import Folding
public import Model

/// What two words have in common when they are the same word.
///
/// Keys are equal when the words are, under full case folding, canonical equivalence, and one
/// style of apostrophe and hyphen. Accents count: `cafe` is not `café`.
public enum WordKey {
  /// The key of a word that `WordScanner` found.
  public static func key(of bytes: [UInt8], _ word: TextRange) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(word.count)
    var at = word.lower
    while at < word.upper {
      let byte = bytes[at]
      if byte >= 0x80 {
        guard byte == 0xC3, at + 1 < word.upper, let second = Self.folded(bytes[at + 1]) else {
          return foldedKey(bytes, word)
        }
        folded.append(byte)
        folded.append(second)
        at += 2
      } else {
        folded.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte == 0x60 ? 0x27 : byte)
        at += 1
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// The second byte of a letter from U+00C0 to U+00FF in lower case, by the second byte of the
  /// letter; `nil` for `ß`, which folds to two letters, and for signs.
  ///
  /// These letters are composed already, and a mark after one is no letter of these.
  static func folded(_ second: UInt8) -> UInt8? {
    switch second {
    case 0x97, 0x9F, 0xB7: nil
    case 0x80...0x9E: second + 0x20
    case 0xA0...0xBF: second
    default: nil
    }
  }

  /// The keys of all words of a text, in order; empty when there are none.
  public static func keys(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    return WordScanner.words(in: bytes, TextRange(0, bytes.count)).map { key(of: bytes, $0) }
  }

  private static func foldedKey(_ bytes: [UInt8], _ word: TextRange) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: bytes[word.lower..<word.upper], as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x60, 0xB4, 0x2019, 0x2018, 0x201B, 0x2BC, 0xFF07: scalars.append("'")
      case 0x2010, 0x2011, 0x2013, 0x2212: scalars.append("-")
      case 0xAD, 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F, 0xFEFF: break
      default: scalars.append(scalar)
      }
    }
    return Folding.caseFolded(String(scalars))
  }
}
