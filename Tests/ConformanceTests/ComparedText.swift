import Formats
import Model

/// Text in forms that can be compared.
enum ComparedText {
  /// A run of white space as one space, none at the ends.
  static func collapsed(_ text: String) -> String {
    text.split {
      $0 == " " || $0 == "\n" || $0 == "\r\n" || $0 == "\t" || $0 == "\r" || $0 == "\u{C}"
    }
    .joined(separator: " ")
  }

  /// Letters and digits only, in lower case.
  static func letters(_ text: some StringProtocol) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        })
    ).lowercased()
  }

  /// Why some utterances do not hold just what is expected; `nil` when they do.
  ///
  /// A label that stands in the expected words counts as the label that the reader made of it.
  static func difference(_ utterances: [Utterance], _ reading: Reading, _ expected: [SpokenText])
    -> String?
  {
    var rest = expected.map { (voice: $0.voice, text: collapsed($0.text)[...]) }
      .filter { !$0.text.isEmpty }[...]
    for utterance in utterances {
      let words = collapsed(reading.words(of: utterance))
      guard !words.isEmpty else { continue }
      guard let part = rest.first else { return "'\(words)' is not expected" }
      let label = reading.label(of: utterance)
      if let voice = part.voice, voice != label {
        return "voice is \(label ?? "none"), not \(voice)"
      }
      guard let range = part.text.firstRange(of: words) else {
        return "'\(words)' where '\(part.text)' is expected"
      }
      let before = letters(part.text[..<range.lowerBound])
      guard before.isEmpty || (part.voice == nil && before == letters(label ?? "")) else {
        return "'\(part.text[..<range.lowerBound])' is lost or no label"
      }
      rest[rest.startIndex].text = part.text[range.upperBound...]
      if letters(part.text[range.upperBound...]).isEmpty { rest.removeFirst() }
    }
    return rest.first.map { "'\($0.text)' is lost" }
  }
}

/// Words that are expected, and whose voice the markup names.
struct SpokenText {
  var voice: String?
  var text: String
}
