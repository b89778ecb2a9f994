import Model
import StudyFiles
import Testing

/// Files with bytes changed, cut out and put in by a seeded generator: every reader ends, and says
/// where in the file its problems are.
@Suite struct HostileFileTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      // SplitMix64, Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (2014).
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let pieces = [
    "[", "]", "(", ")", "](quote:a)", "](clip:a)", "> ", "— ", "“", "”", "\"", "«", "»", "*", "**",
    "`", "<!-- not a quote -->", "<!--", "-->", "<b>", "\n", "\n\n", "\r\n", "\r", "- ", "# ",
    "## ", "{#", "}", "|", ":", "=", "+", "@1a2b", "---\n", "[^n]", "[^n]:", "é", "e\u{301}", "😀",
    "\\", "&quot;", "NEAR/2", "Terms:", ",", "\t", "  ", "'", "1", "$",
  ]

  private func mutated(_ text: String, _ random: inout Generator) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let at = Int.random(in: 0...bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        let end = min(bytes.count, at + Int.random(in: 0...8, using: &random))
        bytes.removeSubrange(at..<end)
      case 1 where at < bytes.count:
        bytes[at] = UInt8.random(in: 1...0x7F, using: &random)
      default:
        let piece = Self.pieces.randomElement(using: &random) ?? ""
        bytes.insert(contentsOf: piece.utf8, at: at)
      }
    }
    return Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  private func diagnostics(_ bytes: [UInt8]) -> [Diagnostic] {
    let topic = StudyFileReader.topic(bytes, path: "f")
    var none: [Diagnostic] = []
    if let value = topic.value, let source = SourceText(bytes, path: "f", &none) {
      #expect(value.quotations.count == value.linkPlaces.count)
      for quotation in value.quotations {
        for part in quotation.parts {
          let places = WordPlaces(of: part, kind: quotation.kind, in: source)
          for word in 0..<places.count { _ = places.place(ofWord: word) }
        }
      }
      _ = TopicChecks(participants: [Participant(id: "a", name: "A", path: "a")], codes: ["b"])
        .check(value)
    }
    return topic.diagnostics + StudyFileReader.study(bytes, path: "f").diagnostics
      + StudyFileReader.participant(bytes, path: "f").diagnostics
      + StudyFileReader.interview(bytes, path: "f", knownParticipants: ["a"]).diagnostics
      + StudyFileReader.codebook(bytes, path: "f").diagnostics
      + StudyFileReader.clip(bytes, path: "f").diagnostics
  }

  @Test(.timeLimit(.minutes(3)), arguments: 1...4)
  func endsAndStaysInsideTheFile(seed: Int) {
    var random = Generator(state: UInt64(seed))
    for provocation in StudyFileRuleTests.provocations {
      for _ in 0..<8 {
        let bytes = mutated(Marked(provocation.text).text, &random)
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = 1 + text.utf8.count { $0 == 10 || $0 == 13 }
        for diagnostic in diagnostics(bytes) {
          let line = diagnostic.place.line ?? 1
          let column = diagnostic.place.column ?? 1
          #expect(
            (1...lines).contains(line) && (1...bytes.count + 1).contains(column),
            "\(diagnostic) in \(text.debugDescription)")
        }
      }
    }
  }
}
