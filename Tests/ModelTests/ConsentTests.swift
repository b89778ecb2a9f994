import Model
import Testing

@Suite struct ConsentTests {
  static let day = date("2024-06-15")

  static func date(_ text: String) -> CalendarDate {
    CalendarDate(text) ?? CalendarDate(secondsSince1970: 0)
  }

  static func consent(
    _ form: ConsentForm = .text, until: String? = nil, embargo: String? = nil,
    withdrawn: String? = nil
  ) -> Consent {
    var consent = Consent(form: form)
    consent.until = until.map(date)
    consent.embargoUntil = embargo.map(date)
    consent.withdrawn = withdrawn.map(date)
    return consent
  }

  @Test(
    arguments: [
      (consent(), nil),
      (consent(.audio), nil),
      (consent(.video), nil),
      (consent(.none), .notGiven),
      (Consent(), .notGiven),
      // The last day counts, the day after does not.
      (consent(until: "2024-06-14"), .ended(date("2024-06-14"))),
      (consent(until: "2024-06-15"), nil),
      (consent(until: "2024-06-16"), nil),
      // So does the first.
      (consent(embargo: "2024-06-14"), nil),
      (consent(embargo: "2024-06-15"), nil),
      (consent(embargo: "2024-06-16"), .embargoed(date("2024-06-16"))),
      // A withdrawal counts whenever it was or will be.
      (consent(withdrawn: "2020-01-01"), .withdrawn(date("2020-01-01"))),
      (consent(withdrawn: "2030-01-01"), .withdrawn(date("2030-01-01"))),
      // The strongest reason is named.
      (
        consent(.none, until: "2024-01-01", embargo: "2025-01-01", withdrawn: "2024-02-02"),
        .withdrawn(date("2024-02-02"))
      ),
      (consent(.none, until: "2024-01-01", embargo: "2025-01-01"), .notGiven),
      (consent(until: "2024-01-01", embargo: "2025-01-01"), .ended(date("2024-01-01"))),
    ] as [(Consent, Consent.Obstacle?)])
  func saysWhyNothingMayBeShown(_ consent: Consent, _ obstacle: Consent.Obstacle?) {
    #expect(consent.obstacle(on: Self.day) == obstacle)
  }

  @Test func ordersFormsByHowMuchTheyAllow() {
    #expect(ConsentForm.allCases.sorted() == [.none, .text, .audio, .video])
    #expect(ConsentForm.allCases.map(\.name) == ["none", "text", "audio", "video"])
  }
}
