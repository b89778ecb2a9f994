import Model
import Testing

@Suite struct SpeakerTests {
  @Test(
    arguments: [
      (.participants(["rosa"]), ["rosa"], false),
      (.participants(["tom", "rosa"]), ["tom", "rosa"], false),
      (.participants([]), [], false),
      (.proxy(speaker: "tom", for: "rosa"), ["tom", "rosa"], false),
      (.interviewer, [], false),
      (.other("rosa"), [], false),
      (.unknown("rosa"), [], true),
      (.unknown(nil), [], true),
    ] as [(Speaker, [String], Bool)])
  func knowsWhoTakesPart(_ speaker: Speaker, _ ids: [String], _ isUnknown: Bool) {
    #expect(speaker.participantIDs == ids)
    #expect(speaker.isUnknown == isUnknown)
    for id in ["rosa", "tom", "karen", ""] { #expect(speaker.includes(id) == ids.contains(id)) }
  }
}
