/// The quotation marks around the words of an inline quote.
enum QuoteMarks {
  private static let pairs: [(Character, Character)] = [
    ("“", "”"), ("„", "“"), ("„", "”"), ("\"", "\""), ("«", "»"), ("»", "«"), ("‘", "’"),
    ("‹", "›"),
  ]

  /// The words without white space and one pair of quotation marks around them.
  static func stripped(_ text: String) -> String {
    let plain = text.trimmed
    guard plain.count >= 2, let first = plain.first, let last = plain.last,
      pairs.contains(where: { $0.0 == first && $0.1 == last })
    else { return plain }
    return plain.dropFirst().dropLast().trimmed
  }
}
