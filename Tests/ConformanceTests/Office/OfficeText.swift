import Formats
import Model

/// The words of documents in forms that can be compared.
enum OfficeText {
  /// The words of a reading in order, letters and digits only.
  static func words(_ reading: Reading) -> [String] {
    words(
      reading.utterances.map { utterance in
        let label = utterance.continues ? nil : reading.label(of: utterance)
        return (label.map { $0 + " " } ?? "") + reading.words(of: utterance)
      }.joined(separator: "\n"))
  }

  /// The words of a text in order, letters and digits only.
  static func words(_ text: String) -> [String] {
    text.split { $0.isWhitespace }.map { word in
      String(
        String.UnicodeScalarView(
          word.unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
          }))
    }.filter { !$0.isEmpty }
  }

  /// The words of a short Markdown document, without its footnotes and the addresses of images.
  static func words(markdown: String) -> [String] {
    // One golden file of the suite is the document's XML.
    if markdown.hasPrefix("<") { return words(withoutTags(markdown)) }
    var text = ""
    for line in markdown.split(separator: "\n") where !line.hasPrefix("[^") { text += line + "\n" }
    var kept = ""
    var rest = text[...]
    while let first = rest.first {
      if rest.hasPrefix("[^") || rest.hasPrefix("![") || rest.hasPrefix("](") {
        let end = rest.dropFirst().first == "^" ? "]" : ")"
        rest = rest.drop { String($0) != end }.dropFirst()
      } else {
        kept.append(first)
        rest = rest.dropFirst()
      }
    }
    return words(kept)
  }

  private static func withoutTags(_ markup: String) -> String {
    markup.split(separator: "<").map { part in
      String(part[(part.firstIndex(of: ">") ?? part.startIndex)...].dropFirst())
    }.joined(separator: " ")
  }

  /// Where two lists of words part; `nil` when they do not.
  static func difference(_ found: [String], _ expected: [String]) -> String? {
    guard found != expected else { return nil }
    let same = zip(found, expected).prefix { $0 == $1 }.count
    let (ours, theirs) = (found.dropFirst(same).prefix(6), expected.dropFirst(same).prefix(6))
    let order = found.sorted() == expected.sorted() ? " (order)" : ""
    return "\(Array(ours)), not \(Array(theirs))\(order)"
  }
}
