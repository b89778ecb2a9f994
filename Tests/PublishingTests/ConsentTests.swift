import Markdown
import Model
import Publishing
import Testing

/// The last look before anything is written.
@Suite struct ConsentTests {
  private func failure(_ change: (inout PublishedModule) throws -> Void) throws
    -> PublishingFailure?
  {
    var module = try SmallModule.make()
    try change(&module)
    return #expect(throws: PublishingFailure.self) { try SiteRenderer.render(module) }
  }

  @Test func refusesAParticipantWithoutConsent() throws {
    #expect(
      try failure { $0.participants[1].participant.consent = Consent() }
        == .consentForbids(participant: "bela", .notGiven))
  }

  @Test func refusesAParticipantWhoWithdrew() throws {
    let day = try SmallModule.day("2030-01-01")
    #expect(
      try failure { $0.participants[0].participant.consent.withdrawn = day }
        == .consentForbids(participant: "ada", .withdrawn(day)))
  }

  @Test func judgesConsentOnTheDayOfTheBuild() throws {
    let day = try SmallModule.day("2026-02-28")
    #expect(
      try failure { $0.participants[0].participant.consent.until = day }
        == .consentForbids(participant: "ada", .ended(day)))
  }

  @Test func refusesAQuoteOfSomebodyWhoIsNotShown() throws {
    #expect(
      try failure { $0.participants.removeFirst() }
        == .speakerNotShown(participant: "ada", topic: "waiting"))
  }

  @Test func refusesAFilmOfSomebodyWhoAgreedToText() throws {
    #expect(
      try failure { $0.participants[0].participant.consent.form = .text }
        == .formForbidden(participant: "ada", form: .video))
  }

  @Test func refusesAQuoteWithoutProof() throws {
    #expect(
      try failure { $0.topics[0].quotes.removeLast() }
        == .quotesUnproven(topic: "waiting", language: "en", quotes: 3, proofs: 2))
  }

  @Test func refusesAProofOfOtherWords() throws {
    #expect(
      try failure { $0.topics[0].quotes[0].quotation.parts[0].text = "something else" }
        == .proofMismatched(topic: "waiting", language: "en", quote: 1))
  }

  @Test(arguments: ["../x", "a/b", ".hidden", "", "a\u{0}b", "a#b"])
  func refusesAnAddressThatLeavesItsFolder(address: String) throws {
    #expect(
      try failure { $0.participants[0].participant.address = address }
        == .addressUnusable(address))
  }

  @Test func refusesTwoPagesOfOneAddress() throws {
    #expect(
      try failure { $0.participants[0].participant.address = "BELA" }
        == .addressTaken("en/people/bela.html"))
  }

  @Test func refusesATopicInALanguageThatIsNotListed() throws {
    #expect(
      try failure { $0.settings.languages = ["en"] }
        == .languageNotListed(topic: "waiting", language: "fr"))
  }
}
