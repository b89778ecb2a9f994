import Formats
import Model

/// The words of documents in forms that can be compared: ours, pandoc's native, plain text.
enum OfficeText {
  /// The words of a reading in order, letters and digits only.
  static func words(_ reading: Reading) -> [String] {
    words(reading.utterances.map { reading.words(of: $0) }.joined(separator: "\n"))
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

  /// The words of pandoc's native form (Haskell), notes left out.
  static func words(native: String) -> [String] {
    var text = ""
    var rest = native[...]
    var noteDepth: Int?
    var depth = 0
    var wants = false
    while let first = rest.first {
      if first == "\"" {
        let (value, after) = literal(rest)
        if wants, noteDepth == nil { text += value }
        wants = false
        rest = after
        continue
      }
      if first.isLetter {
        let word = rest.prefix { $0.isLetter || $0.isNumber }
        rest = rest.dropFirst(word.count)
        switch word {
        case "Str", "Code", "CodeBlock": wants = word == "Str"
        case "Space", "SoftBreak", "LineBreak": text += " "
        case "Para", "Plain", "Header", "Cell", "LineBlock": text += "\n"
        case "Note": if noteDepth == nil { noteDepth = depth }
        default: break
        }
        // `Code ("",[],[]) "words"`: the words are the literal after the parenthesis.
        if word == "Code" || word == "CodeBlock" {
          rest = rest.drop { $0 != ")" }.dropFirst()
          wants = true
        }
        continue
      }
      if first == "[" { depth += 1 }
      if first == "]" {
        depth -= 1
        if depth == noteDepth { noteDepth = nil }
      }
      rest = rest.dropFirst()
    }
    return words(text)
  }

  private static func literal(_ text: Substring) -> (String, Substring) {
    var value = ""
    var rest = text.dropFirst()
    while let first = rest.first, first != "\"" {
      rest = rest.dropFirst()
      guard first == "\\" else {
        value.append(first)
        continue
      }
      let digits = rest.prefix { $0.isNumber }
      if let code = UInt32(digits), let scalar = Unicode.Scalar(code) {
        value.unicodeScalars.append(scalar)
        rest = rest.dropFirst(digits.count)
        if rest.hasPrefix("\\&") { rest = rest.dropFirst(2) }
      } else if let next = rest.first {
        if next != "&" { value.append(next == "n" ? "\n" : next == "t" ? "\t" : next) }
        rest = rest.dropFirst()
      }
    }
    return (value, rest.dropFirst())
  }
}
