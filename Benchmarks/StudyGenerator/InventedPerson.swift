/// A participant of a generated study.
struct InventedPerson {
  /// `p001` and up; also the interview's id.
  let id: String
  /// A name that nobody else has and no word of the vocabulary is.
  let name: String

  init(_ number: Int) {
    let digits = String(number + 1)
    id = "p" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    let syllables = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "wa"]
    let chosen = [number / 100 % 10, number / 10 % 10, number % 10].map { syllables[$0] }
    name = "Z" + chosen.joined()
  }

  /// The participant's file.
  var markdown: String {
    """
    ---
    name: \(name)
    role: Patient partner
    consent: video
    interviewed: 2025-06-05
    region: City
    ---

    \(name) is invented, and so is everything that \(name) says.

    """
  }
}
