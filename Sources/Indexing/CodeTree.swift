/// How codes contain each other: `relationships` contains `relationships/friendships`.
enum CodeTree {
  /// A condition that a column holds a code or one below it, with three parameters.
  ///
  /// It names one stretch of an index and what to skip in it (`trust-2` stands between `trust` and
  /// `trust/early`); alternatives would be looked up one by one.
  static func condition(_ column: String) -> String {
    "\(column) >= ?1 AND \(column) < ?3 AND (\(column) = ?1 OR \(column) >= ?2)"
  }

  /// The values of the condition's parameters: the code, and the bounds of what begins with it and
  /// a slash (`0` follows `/` in ASCII).
  static func bounds(_ code: String) -> (String, String, String) { (code, code + "/", code + "0") }

  /// A code and those above it, from the top.
  static func path(_ code: String) -> [String] {
    var path: [String] = []
    var end = code.utf8.startIndex
    while let slash = code.utf8[end...].firstIndex(of: UInt8(ascii: "/")) {
      path.append(String(code[..<slash]))
      end = code.utf8.index(after: slash)
    }
    return path + [code]
  }
}
