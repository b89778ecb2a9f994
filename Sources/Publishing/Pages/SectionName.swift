/// The id of a section, made from its heading so that it stays when others come and go.
enum SectionName {
  /// Lower case, apostrophes dropped, other runs of characters that are no letters or digits one
  /// `-`; `section` when nothing is left.
  static func slug(_ text: String) -> String {
    var name = ""
    for character in text.lowercased() where !"'’‘".contains(character) {
      if character.isLetter || character.isNumber {
        name.append(character)
      } else if !name.isEmpty, name.last != "-" {
        name.append("-")
      }
    }
    while name.last == "-" { name.removeLast() }
    return name.isEmpty ? "section" : name
  }
}
