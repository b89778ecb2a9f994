internal import Archive
internal import Model

extension ReadFailure {
  /// Says why the archive of a document is refused; `format` is what to save it as again.
  init(_ failure: ArchiveFailure, path: String, format: String) {
    let explanation: String
    let fix: String
    switch failure.rule {
    case .wellFormed, .declaredSize:
      explanation = "A document is a ZIP archive; this one contradicts itself or is cut off."
      fix = "copy or download the file again"
    case .memberCount, .size, .ratio:
      explanation = "No transcript is that large; files made to exhaust a machine are."
      fix = "open the file in a word processor and save its text as a new document"
    case .memberName, .duplicateName:
      explanation = "Names that climb out of an archive, or stand for two parts, are a trap."
      fix = "open the file in a word processor and save it again as \(format)"
    case .packing, .missingMember:
      explanation = "The file may be protected by a password."
      fix = "save it without a password"
    }
    self.init(
      "archive-\(failure.rule.rawValue)".kebab, at: Place(path), failure.reason,
      explanation: explanation, fixes: [fix])
  }
}
