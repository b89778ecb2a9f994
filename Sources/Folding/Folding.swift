internal import CUTF8Proc

/// Unicode normalisation and case folding, by utf8proc.
///
/// All functions take and give UTF-8. Ill-formed input comes back unchanged, so that nothing is
/// lost in folding; readers have checked their text before.
package enum Folding {
  /// Normalization Form C (UAX #15).
  package static func nfc(_ text: String) -> String {
    map(text, UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
  }

  /// Full case folding and Normalization Form C: equal results mean equal words up to letter case
  /// and canonical equivalence.
  package static func caseFolded(_ text: String) -> String {
    map(text, UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue | UTF8PROC_CASEFOLD.rawValue)
  }

  /// Full case folding without accents and other marks (general category M), for searching only:
  /// what is equal here need not be the same word.
  package static func searchKey(_ text: String) -> String {
    map(
      text,
      UTF8PROC_STABLE.rawValue | UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_CASEFOLD.rawValue
        | UTF8PROC_STRIPMARK.rawValue)
  }

  private static func map(_ text: String, _ options: UInt32) -> String {
    var copy = text
    let mapped: String? = copy.withUTF8 { input in
      var output: UnsafeMutablePointer<UInt8>?
      // "The result is allocated with malloc and must be freed by the caller" (utf8proc.h).
      let count = unsafe utf8proc_map(
        input.baseAddress, input.count, &output, utf8proc_option_t(options))
      defer { unsafe free(output) }
      guard count >= 0, let bytes = unsafe output else { return nil }
      return unsafe String(
        decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
    return mapped ?? text
  }
}
