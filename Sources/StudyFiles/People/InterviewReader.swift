internal import Model

/// Reads an interview file.
enum InterviewReader {
  static func read(_ file: inout StudyFile, _ known: [String]?) -> Interview {
    file.checkName(file.stem)
    var interview = Interview(id: file.stem)
    interview.path = file.path
    if let values = file.keys.list("participants"), !values.isEmpty {
      interview.participants = ids(values, &file)
      for value in values { check(value, value.text, known, &file) }
    } else if let known, !known.contains(file.stem) {
      let place = Place(file.path, line: 1)
      check(FrontMatter.Value(file.stem, at: place), file.stem, known, &file)
    }
    interview.speakers = speakers(&file, interview, known)
    interview.roles = roles(&file)
    interview.recordings = (file.keys.list("recordings") ?? []).map(\.text)
    interview.language = file.keys.language("language")
    interview.date = file.keys.date("date")
    interview.mode = file.keys.text("mode")
    interview.unlabelled = file.keys.value("unlabelled")?.text
    interview.hasNumberedGuide = hasNumberedGuide(&file)
    interview.speakersConfirmed = isConfirmed(&file)
    return interview
  }

  private static func ids(
    _ values: [FrontMatter.Value], _ file: inout StudyFile
  ) -> [String] {
    var ids: [String] = []
    for value in values where !ids.contains(value.text) {
      guard NameRule.isUsable(value.text) else {
        file.report(
          .error(
            .idMalformed, at: value.place, "'\(value.text)' is no id of a participant",
            explanation: "An id is the name of a file in Corpus/participants, without '.md'.",
            fixes: value.text.contains(",") ? ["write [a, b]"] : ["write the file's name"]))
        continue
      }
      ids.append(value.text)
    }
    return ids
  }

  private static func check(
    _ value: FrontMatter.Value, _ id: String, _ known: [String]?, _ file: inout StudyFile
  ) {
    guard let known, !known.contains(id), NameRule.isUsable(id) else { return }
    file.report(
      .error(
        .participantUnknown, at: value.place, "'\(id)' is no participant",
        fixes: [
          NearMiss.suggestion(for: id, among: known).map { "write '\($0)'" }
            ?? "add Corpus/participants/\(id).md"
        ]))
  }

  private static func speakers(
    _ file: inout StudyFile, _ interview: Interview, _ known: [String]?
  ) -> [Interview.SpeakerRule] {
    var rules: [Interview.SpeakerRule] = []
    for value in file.keys.list("speakers") ?? [] {
      let sides = value.text.split(separator: "=", omittingEmptySubsequences: false)
        .map { $0.trimmed }
      guard sides.count == 2, !sides[0].isEmpty, let speaker = speaker(sides[1]) else {
        file.report(
          .error(
            .speakerRuleMalformed, at: value.place, "'\(value.text)' is no rule for a label",
            explanation: "A rule says who speaks under a label of the transcript.",
            fixes: [
              "write it like 'R1 = rhene', 'Q = interviewer', 'BOTH = rhene+tom' or "
                + "'PROXY = tom for rhene'"
            ]))
        continue
      }
      if rules.contains(where: { $0.label == sides[0] }) {
        file.report(
          .error(
            .speakerRuleRepeated, at: value.place, "label '\(sides[0])' has two rules",
            fixes: ["remove one of the two"]))
        continue
      }
      for id in heard(speaker) where !interview.participants.contains(id) {
        file.report(
          .error(
            .speakerNotInInterview, at: value.place,
            "'\(id)' is not among the participants of this interview",
            fixes: [
              NearMiss.suggestion(for: id, among: interview.participants + ["interviewer"])
                .map { "write '\($0)'" } ?? "add '\(id)' to 'participants'"
            ]))
      }
      if case .proxy(_, let absent) = speaker { check(value, absent, known, &file) }
      rules.append(Interview.SpeakerRule(label: sides[0], speaker: speaker))
    }
    return rules
  }

  /// Those whose own mouths are heard; one who is spoken for need not have been there.
  private static func heard(_ speaker: Speaker) -> [String] {
    if case .proxy(let speaker, _) = speaker { return [speaker] }
    return speaker.participantIDs
  }

  private static func speaker(_ text: String) -> Speaker? {
    if text == "interviewer" { return .interviewer }
    let words = text.split(separator: " ").map(String.init)
    if words.count == 3, words[1] == "for", NameRule.isUsable(words[0]),
      NameRule.isUsable(words[2]), words[0] != words[2]
    {
      return .proxy(speaker: words[0], for: words[2])
    }
    let ids = text.split(separator: "+", omittingEmptySubsequences: false).map { $0.trimmed }
    guard ids.allSatisfy(NameRule.isUsable), Set(ids).count == ids.count else { return nil }
    return .participants(ids)
  }

  private static func roles(_ file: inout StudyFile) -> [String: SourceRole] {
    var roles: [String: SourceRole] = [:]
    let words = SourceRole.allCases.map(\.rawValue)
    for value in file.keys.list("files") ?? [] {
      guard let equals = value.text.lastIndex(of: "="),
        case let name = value.text[..<equals].trimmed, !name.isEmpty,
        case let word = value.text[value.text.index(after: equals)...].trimmed
      else {
        file.report(
          .error(
            .fileRuleMalformed, at: value.place, "'\(value.text)' does not say what a file is",
            fixes: ["write it like 'louise.docx = as-spoken'"]))
        continue
      }
      guard let role = SourceRole(rawValue: word) else {
        file.report(
          Keys.unknownWord(
            FrontMatter.Value(word, at: value.place), words, "'\(word)' is nothing a file can be"))
        continue
      }
      if roles.updateValue(role, forKey: name) != nil {
        file.report(
          .error(
            .fileRuleRepeated, at: value.place, "'\(name)' stands twice in 'files'",
            fixes: ["remove one of the two"]))
      }
    }
    return roles
  }

  private static func hasNumberedGuide(_ file: inout StudyFile) -> Bool {
    guard let value = file.keys.value("guide") else { return false }
    if value.text == "numbered" { return true }
    file.report(Keys.unknownWord(value, ["numbered"], "'\(value.text)' is no kind of guide"))
    return false
  }

  private static func isConfirmed(_ file: inout StudyFile) -> Bool {
    guard let value = file.keys.value("speakers-confirmed") else { return false }
    if value.text == "no" { return false }
    if value.text == "yes" || Keys.isDate(value.text) { return true }
    file.report(
      .error(
        .yesOrNo, at: value.place, "'\(value.text)' is neither 'yes', 'no' nor a date",
        fixes: ["write 'yes', 'no', or the day as YYYY-MM-DD"]))
    return false
  }
}
