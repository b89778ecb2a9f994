import Model

/// A text with places marked `1️⃣` to `9️⃣`; the marks are not part of it.
struct Marked {
  var text = ""
  /// Line and column of each mark, by number.
  private(set) var marks: [Int: (line: Int, column: Int)] = [:]

  init(_ marked: String) {
    var line = 1
    var column = 1
    for character in marked {
      let scalars = Array(character.unicodeScalars)
      if scalars.count == 3, scalars[2] == "\u{20E3}", let digit = character.wholeNumber {
        marks[digit] = (line, column)
        continue
      }
      text.append(character)
      if character == "\n" || character == "\r\n" {
        line += 1
        column = 1
      } else {
        column += String(character).utf8.count
      }
    }
  }

  var bytes: [UInt8] { Array(text.utf8) }

  /// The place of a mark.
  func place(_ mark: Int, in path: String) -> Place {
    Place(path, line: marks[mark]?.line, column: marks[mark]?.column)
  }
}

extension Character {
  /// The digit of a keycap such as `1️⃣`.
  fileprivate var wholeNumber: Int? {
    guard let first = unicodeScalars.first, ("1"..."9").contains(first) else { return nil }
    return Int(first.value) - 48
  }
}
