import Ingest
import Model
import Testing

@Suite struct SpeakerTableTests {
  static func table(
    _ names: KeyValuePairs<String, String>, rules: [Interview.SpeakerRule] = [],
    interviewers: [String] = []
  ) -> SpeakerTable {
    var interview = Interview(id: "talk")
    interview.participants = names.map(\.key)
    interview.speakers = rules
    return SpeakerTable(
      interview, names: Dictionary(uniqueKeysWithValues: names.map { ($0.key, $0.value) }),
      interviewers: interviewers)
  }

  @Test(arguments: [
    "Interviewer", "INTERVIEWER", "interviewer:", "INT", "Int.", "I", "i", "Q", "Q.", "Moderator",
    "Intervieweur", "INTERVIEWEUSE", "Interviewer 1", "Interviewer 12", "INT2", "I1", "Q 3",
  ])
  func knowsInterviewersByTheirWords(_ label: String) {
    #expect(Self.table(["dawn": "Dawn Grey"]).speaker(for: label) == .interviewer)
    #expect(Self.table(["dawn": "Dawn Grey"]).isKnown(label))
  }

  @Test(arguments: [
    ("dawn-3", "dawn-3"), ("DAWN-3", "dawn-3"), ("Dawn Grey", "dawn-3"), ("DAWN GREY", "dawn-3"),
    ("Dawn  Grey:", "dawn-3"), ("Dawn", "dawn-3"), ("dawn", "dawn-3"),
    ("E\u{301}LODIE ROY", "elodie"), ("\u{C9}lodie", "elodie"), ("elodie", "elodie"),
  ])
  func knowsParticipantsByNameAndID(_ label: String, _ id: String) {
    let table = Self.table(["dawn-3": "Dawn Grey", "elodie": "\u{C9}lodie Roy"])
    #expect(table.speaker(for: label) == .participants([id]))
    #expect(table.isKnown(label))
  }

  @Test(arguments: [
    "R", "R1", "P01", "P 1", "A", "Speaker 2", "SPEAKER_00", "S1", "Participant", "Respondent 3",
    "Person 1", "Woman", "Répondante", "RE\u{301}PONDANTE 2", "Unknown speaker", "IDI-07", "??", "",
  ])
  func leavesNobodysLabelsUnknown(_ label: String) {
    let table = Self.table(["dawn": "Dawn Grey"])
    #expect(table.speaker(for: label) == .unknown(label))
    #expect(!table.isKnown(label))
  }

  @Test(arguments: ["Karen", "Grey", "Dr. Roy", "Dawn Grey Roy", "Nurse", "MIREILLE B. REECE"])
  func takesOtherNamesForOtherPeople(_ label: String) {
    let table = Self.table(["dawn": "Dawn Grey"])
    #expect(table.speaker(for: label) == .other(label))
    #expect(!table.isKnown(label))
  }

  @Test func knowsNobodyWithoutALabel() {
    #expect(Self.table(["dawn": "Dawn"]).speaker(for: nil) == .unknown(nil))
  }

  @Test func doesWhatTheInterviewFileSays() {
    let both = Speaker.participants(["rosa", "tom"])
    let proxy = Speaker.proxy(speaker: "tom", for: "rosa")
    let table = Self.table(
      ["rosa": "Rosa", "tom": "Tom"],
      rules: [
        .init(label: "BOTH", speaker: both), .init(label: "PROXY", speaker: proxy),
        .init(label: "R1", speaker: .participants(["rosa"])),
        .init(label: "Q", speaker: .participants(["tom"])),
        .init(label: "Tom", speaker: .interviewer),
        .init(label: "Nurse", speaker: .other("Nurse")),
      ])
    let labels = ["both", "Proxy", "r1", "R2", "Q", "TOM", "Rosa", "I", "nurse"]
    #expect(
      labels.map { table.speaker(for: $0) } == [
        both, proxy, .participants(["rosa"]), .unknown("R2"), .participants(["tom"]),
        .interviewer, .participants(["rosa"]), .interviewer, .other("Nurse"),
      ])
  }

  @Test func takesNoSideWhenTwoAreCalledTheSame() {
    let table = Self.table(["dawn-a": "Dawn Grey", "dawn-b": "Dawn Roy", "max": "Max Roy"])
    #expect(table.speaker(for: "Dawn") == .unknown("Dawn"))
    #expect(table.speaker(for: "Dawn Roy") == .participants(["dawn-b"]))
    #expect(table.speaker(for: "dawn-a") == .participants(["dawn-a"]))
    let twins = Self.table(["one": "Dawn", "two": "Dawn"])
    #expect(twins.speaker(for: "DAWN") == .unknown("DAWN"))
    #expect(twins.speaker(for: "two") == .participants(["two"]))
  }

  @Test func trustsAnIDMoreThanAFirstName() {
    let rosa = Self.table(["tom": "Rosa Tomlin", "rosa": "Tom Waters"])
    #expect(rosa.speaker(for: "Rosa") == .participants(["rosa"]))
    #expect(rosa.speaker(for: "Tom") == .participants(["tom"]))
  }

  @Test func keepsTheInterviewersWordsFromParticipants() {
    let table = Self.table(["ivy": "I. Brown", "q": "Quentin"], interviewers: ["Moira", "Dawn"])
    #expect(table.speaker(for: "I") == .interviewer)
    #expect(table.speaker(for: "Q") == .interviewer)
    #expect(table.speaker(for: "I. Brown") == .participants(["ivy"]))
    #expect(table.speaker(for: "MOIRA") == .interviewer)
    let dawn = Self.table(["dawn-3": "Dawn Grey"], interviewers: ["Dawn"])
    #expect(dawn.speaker(for: "Dawn") == .interviewer)
    #expect(dawn.speaker(for: "Dawn Grey") == .participants(["dawn-3"]))
    let named = Self.table(["dawn": "Dawn Grey"], interviewers: ["Dawn"])
    #expect(named.speaker(for: "Dawn") == .participants(["dawn"]))
  }
}
