public import Model

/// A number that stands for a word's key in comparisons of long texts.
///
/// Equal keys have equal numbers. The reverse is all but certain and never taken as proof: whoever
/// must be sure compares the keys of the words that were found equal.
public enum WordHash {
  /// The number of a word that `WordScanner` found: FNV-1a (64 bit) of its key's UTF-8.
  public static func hash(of bytes: [UInt8], _ word: TextRange) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var at = word.lower
    while at < word.upper {
      var byte = bytes[at]
      if byte >= 0x80 {
        guard byte == 0xC3, at + 1 < word.upper, let second = WordKey.folded(bytes[at + 1]) else {
          return self.hash(ofKey: WordKey.key(of: bytes, word))
        }
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        byte = second
        at += 1
      } else if byte >= 0x41 && byte <= 0x5A {
        byte |= 0x20
      } else if byte == 0x60 {
        byte = 0x27
      }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      at += 1
    }
    return Int(bitPattern: UInt(hash))
  }

  /// The number of a key.
  public static func hash(ofKey key: String) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(bitPattern: UInt(hash))
  }
}
