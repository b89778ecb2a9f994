internal import Model

/// Reads a participant file.
enum ParticipantReader {
  static func read(_ file: inout StudyFile) -> Participant {
    let id = file.name.hasSuffix(".md") ? String(file.name.dropLast(3)) : file.name
    file.checkName(id)
    var person = Participant(id: id, name: file.keys.text("name") ?? id, path: file.path)
    person.role = file.keys.text("role")
    person.consent = consent(&file)
    person.language = file.keys.language("language")
    person.alsoAs = file.keys.text("also-as")
    person.address = address(&file)
    person.hasProfile = file.keys.yesNo("profile") ?? true
    person.interviewed = file.keys.list("interviewed").flatMap { values in
      values.isEmpty ? nil : values.map(\.text).joined(separator: ", ")
    }
    for entry in file.keys.front.entries where FileKind.participant.spec(for: entry.key) == nil {
      person.attributes.append(
        Participant.Attribute(
          key: entry.key, value: entry.values.map(\.text).joined(separator: ", ")))
    }
    (person.profile, person.profileLine) = file.body
    if let value = file.keys.value("also-as"), value.text == person.name {
      file.report(
        .error(
          .alsoAsIsName, at: value.place, "'also-as' is the person's own name",
          explanation: "It is a name that nothing may join to the person.",
          fixes: ["choose another name", "remove the line"]))
    }
    file.checkShown("name", "role")
    ProseCheck.check(&file)
    return person
  }

  /// What the person agreed to; a key that cannot be understood allows nothing.
  private static func consent(_ file: inout StudyFile) -> Consent {
    let before = file.keys.diagnostics.count
    var consent = Consent()
    if let word = file.keys.word("consent") {
      consent.form = ConsentForm.allCases.first { $0.name == word.text } ?? .none
    }
    consent.until = file.keys.day("consent.until")
    consent.embargoUntil = file.keys.day("embargo-until")
    consent.withdrawn = file.keys.day("withdrawn")
    let isUnclear = file.keys.diagnostics.count > before
    consent.teaching = file.keys.yesNo("consent.teaching")
    consent.archive = file.keys.yesNo("consent.archive")
    consent.givenBy = file.keys.text("given-by")
    consent.formVersion = file.keys.text("form-version")
    if isUnclear { consent.form = .none }
    return consent
  }

  private static func address(_ file: inout StudyFile) -> String? {
    guard let value = file.keys.value("address") else { return nil }
    guard NameRule.isUsable(value.text), !value.text.hasPrefix(".") else {
      file.report(
        .error(
          .idMalformed, at: value.place, "'\(value.text)' cannot stand in an address",
          fixes: ["use letters, digits, '-' and '_' alone"]))
      return nil
    }
    return value.text
  }
}
