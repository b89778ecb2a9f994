internal import Model

extension TTMLBody {
  /// What a person should know of how the document was read.
  func findings(_ path: String, _ assumptions: TTMLAssumptions) -> [Diagnostic] {
    let file = Place(path)
    var found: [Diagnostic] = []
    func warn(_ id: String, _ summary: String, _ why: String? = nil, _ fixes: [String] = []) {
      found.append(.warning(id, at: file, summary, explanation: why, fixes: fixes))
    }
    if clock.unreadable > 0 {
      warn(
        "caption-time-unreadable", "\(clock.unreadable) times cannot be read",
        "The words are kept; their captions begin or end with what is around them.")
    }
    if clock.irregular > 0 {
      warn(
        "ttml-time-irregular", "\(clock.irregular) times are not written as TTML has it",
        "They were read as hours, minutes, seconds, or as plain seconds.")
    }
    if clock.framed > 0 && !clock.declaresFrameRate {
      let reason =
        assumptions.frameRate == nil
        ? "that is the standard's default"
        : "no frame number exceeds \(clock.largestFrame)"
      warn(
        "ttml-frame-rate-assumed",
        "frame rate is not declared; \(clock.frameRate) assumed because \(reason)",
        "Times in frames are wrong by up to a second if it is another.",
        ["add ttp:frameRate to the root element"])
    }
    if assumptions.timesAreAbsolute {
      warn(
        "ttml-times-absolute", "times in nested elements count from the start of the document",
        "By the standard they would be added up, and most captions would never be shown.")
    }
    if isTimeCode, let first = reading.utterances.first(where: { $0.start >= 0 }) {
      warn(
        "ttml-time-code",
        "time code of the programme is used as it is; it begins at \(first.start) ms",
        "The recording may begin at another time than zero.")
    }
    if evidence.neverShown > 0 {
      warn(
        "caption-never-shown",
        "\(evidence.neverShown) captions with words are never shown by the file's own times",
        "Their words are kept without a time.")
    }
    if evidence.hidden > 0 {
      warn(
        "caption-hidden", "\(evidence.hidden) captions with words are hidden by the file's styles",
        "A player does not show them. Their words and times are kept.")
    }
    let others = reading.account.omissions.filter { $0.reason.hasPrefix("captions in another") }
    for omission in others {
      warn(
        "caption-language-left-out", "\(omission.count) \(omission.reason) are left out",
        "A file that holds two languages holds the same programme twice; the first is read.",
        ["give the other language in a file of its own"])
    }
    if reading.utterances.isEmpty {
      warn(
        evidence.images > 0 ? "image-captions" : "no-words",
        evidence.images > 0
          ? "captions are images; there is nothing to read" : "captions without a single word")
    }
    return found
  }
}
