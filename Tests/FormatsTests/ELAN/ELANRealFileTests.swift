import Model
import TestSupport
import Testing

/// Whole files, counted apart with Python's `xml.etree`: for each `TIER` its `ANNOTATION_VALUE`s
/// that hold a sign, their runs between white space with a letter or a digit, and the sums of the
/// `TIME_VALUE`s that `TIME_SLOT_REF1` and `TIME_SLOT_REF2` name.
@Suite(.enabled(if: Shared.isThere, "set VERBATIM_SHARED to the outside files"))
struct ELANRealFileTests {
  @Test(arguments: [
    (
      "eopas/elan1.xml",
      ["K": TierCounts(7, 12, 107_870, 112_440), "W": TierCounts(15, 95, 307_749, 337_489)]
    ),
    ("eopas/elan2.xml", ["Neparrŋa Gumbula": TierCounts(16, 1647, 8_043_175, 9_112_054)]),
    ("eopas/elan4.eaf", ["": TierCounts(25, 188, 1_483_478, 1_590_220)]),
    ("elan-pympi/sample_2.7.eaf", ["": TierCounts(399, 1995, 239_001_000, 240_198_000)]),
    ("elan-pympi/sample_2.8.eaf", ["": TierCounts(399, 1995, 239_001_000, 240_198_000)]),
  ])
  func givesEverySpeakerTheirWordsAndTimes(path: String, counts: [String: TierCounts]) throws {
    let reading = try TierCounts.reading(path)
    #expect(TierCounts.counts(reading) == counts)
    #expect(TierCounts.isComplete(reading))
    #expect(reading.utterances.map(\.start) == reading.utterances.map(\.start).sorted())
  }

  @Test func accountsForTheOtherTiers() throws {
    #expect(
      ReadingText.omissions(try TierCounts.reading("eopas/elan1.xml")).prefix(2) == [
        "291 418 annotations in dependent tiers", "2 8 annotations in tiers that hold no speech",
      ])
    let sample = try TierCounts.reading("elan-pympi/sample_2.8.eaf")
    #expect(sample.language == "en")
    #expect(
      ReadingText.omissions(sample).prefix(2) == [
        "7182 5190 annotations in dependent tiers",
        "1197 1197 annotations in tiers that hold no speech",
      ])
  }
}
