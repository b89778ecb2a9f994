import Folding
import Indexing
import Model

/// A turn read without an index, to hold searches against.
struct PlainTurn {
  let speaker: Speaker
  let tokens: [String]
  let codes: [String]

  init(
    _ transcript: Transcript, _ turn: Int, _ codings: [Coding], _ suggestions: [Suggestion]
  ) {
    let range = transcript.turns[turn].range
    speaker = transcript.turns[turn].speaker
    tokens = Self.tokens(transcript.words(in: range))
    codes =
      codings.filter { $0.interview == transcript.interview && $0.range.overlaps(range) }
      .map(\.code) + suggestions.filter { $0.turn == turn }.map(\.code)
  }

  static func tokens(_ text: String) -> [String] {
    text.unicodeScalars.split { scalar in
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .otherLetter, .decimalNumber, .nonspacingMark,
        .spacingMark:
        false
      default: true
      }
    }.map { Folding.searchKey(String($0)) }
  }

  func satisfies(_ condition: Query.Condition) -> Bool {
    switch condition {
    case .phrase(let phrase): !places(of: phrase).isEmpty
    case .near(let first, let second, let distance):
      places(of: first).contains { one in
        places(of: second).contains { other in
          let between =
            one.lowerBound < other.lowerBound
            ? other.lowerBound - one.upperBound : one.lowerBound - other.upperBound
          return between <= distance
        }
      }
    case .filter(.speakers(let names)):
      names.contains { name in
        let key = Folding.caseFolded(name)
        return switch speaker {
        case .participants(let ids): ids.contains(key)
        case .proxy(let one, let other): [one, other].contains(key)
        case .interviewer: key == "interviewer"
        case .other(let label): Folding.caseFolded(label) == key
        case .unknown(let label): label.map(Folding.caseFolded) == key
        }
      }
    case .filter(.code(let code)): codes.contains { $0 == code || $0.hasPrefix(code + "/") }
    case .filter: false
    case .all(let parts): parts.allSatisfy(satisfies)
    case .any(let parts): parts.contains(where: satisfies)
    case .not(let part): !satisfies(part)
    }
  }

  private func places(of phrase: Query.Phrase) -> [Range<Int>] {
    let wanted = Self.tokens(phrase.text)
    guard !wanted.isEmpty, tokens.count >= wanted.count else { return [] }
    return (0...tokens.count - wanted.count).map { $0..<$0 + wanted.count }.filter { place in
      zip(tokens[place], wanted.indices).allSatisfy { token, i in
        phrase.isPrefix && i == wanted.count - 1 ? token.hasPrefix(wanted[i]) : token == wanted[i]
      }
    }
  }
}
