/// A codebook of ten codes with five below each, most of them with terms.
struct InventedCodebook {
  /// The ids of all codes.
  let ids: [String]
  /// The codebook's file.
  let markdown: String

  init(_ vocabulary: Vocabulary) {
    var ids: [String] = []
    var lines = ["# Invented codes", ""]
    let letters = Array("abcdefghij")
    for group in 0..<10 {
      lines += ["## Group \(letters[group])", "", "Stretches of group \(letters[group]).", ""]
      ids.append("group-\(letters[group])")
      for member in 0..<5 {
        let number = group * 5 + member
        let plain = vocabulary.invented(200 + number * 11)
        let stem = vocabulary.invented(900 + number * 17)
        let first = vocabulary.invented(20 + number)
        let second = vocabulary.invented(120 + number)
        lines += [
          "### Theme \(letters[member])", "",
          "What people say of theme \(letters[member]).", "",
          "- Include: whatever belongs to it.", "- Exclude: whatever does not.",
          "- Terms: \(plain), \(stem)*, \"the \(first)\", \(first) NEAR/5 \(second)", "",
        ]
        ids.append("group-\(letters[group])/theme-\(letters[member])")
      }
    }
    self.ids = ids
    markdown = lines.joined(separator: "\n")
  }
}
