/// Language tags as files write them (BCP 47, well-formedness only).
package enum LanguageTag {
  /// Whether a text is a primary code of two or three letters and subtags of two to eight letters
  /// or digits.
  package static func isWellFormed(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let primary = parts.first, (2...3).contains(primary.count), primary.allSatisfy(isLetter)
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (2...8).contains(part.count) && part.allSatisfy { isLetter($0) || (48...57).contains($0) }
    }
  }

  /// The code of a language that a person wrote out, for a suggestion; `nil` when not known.
  package static func code(ofLanguageNamed name: String) -> String? {
    let codes = [
      "english": "en", "anglais": "en", "french": "fr", "français": "fr", "francais": "fr",
      "german": "de", "deutsch": "de", "spanish": "es", "español": "es", "italian": "it",
      "dutch": "nl", "portuguese": "pt", "japanese": "ja", "en_ca": "en-CA", "fr_ca": "fr-CA",
      "en_gb": "en-GB", "en_us": "en-US", "fr_fr": "fr-FR",
    ]
    return codes[name.lowercased()]
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }
}
