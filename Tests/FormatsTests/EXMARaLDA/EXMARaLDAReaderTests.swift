import Formats
import Model
import TestSupport
import Testing

@Suite struct EXMARaLDAReaderTests {
  private func file(_ tiers: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?><basic-transcription><head><meta-information>\
    <transcription-convention>HIAT</transcription-convention></meta-information><speakertable>\
    <speaker id="SPK0"><abbreviation>ANN</abbreviation></speaker><speaker id="SPK1">\
    <abbreviation/></speaker></speakertable></head><basic-body><common-timeline>\
    <tli id="T0" time="0.0"/><tli id="T1" time="1.0004"/><tli id="T2" time="1.5" type="intp"/>\
    <tli id="T3" time="2.0005"/><tli id="T4"/><tli id="T5" time="5.0E-1"/></common-timeline>\
    \(tiers)</basic-body></basic-transcription>
    """
  }

  @Test func joinsEventsThatAreCutInsideWords() throws {
    let reading = try ReadingText.read(
      file(
        """
        <tier id="A" speaker="SPK0" category="v" type="t"><event start="T0" end="T1">Ich ha</event>\
        <event start="T1" end="T2">be </event><event start="T2" end="T3">das. </event>\
        <event start="T3" end="T4">Und </event></tier><tier speaker="SPK1" category="v" type="t">\
        <event start="T1" end="T3">Ach!</event></tier>
        """))
    #expect(
      ReadingText.lines(reading) == [
        "ANN|0-2001|Ich habe das.", "SPK1|1000-2001|Ach!", "ANN|2001-|Und",
      ])
    #expect(reading.kind == .segments)
    #expect(reading.account.unitsIn == 5)
  }

  @Test func timesWordsWithWhichAnEventBegins() throws {
    let reading = try ReadingText.read(
      file(
        """
        <tier speaker="SPK0" type="t"><event start="T0" end="T1">one  </event>\
        <event start="T1" end="T3">two th</event><event start="T3" end="T4">ree four</event></tier>
        """))
    #expect(ReadingText.lines(reading) == ["ANN|0-|one  two three four"])
    #expect(reading.wordTimes == [.init(offset: 5, start: 1000)])
  }

  @Test func leavesTranslationsAndDescriptionsOut() throws {
    let reading = try ReadingText.read(
      file(
        """
        <tier speaker="SPK0" type="t"><event start="T0" end="T1">Ja.</event></tier>\
        <tier speaker="SPK0" type="a" category="en"><event start="T0" end="T1">Yes.</event></tier>\
        <tier speaker="SPK0" type="d" category="nv"><event start="T0" end="T1">nods twice</event>\
        </tier>
        """))
    #expect(ReadingText.lines(reading) == ["ANN|0-1000|Ja."])
    #expect(
      ReadingText.omissions(reading)
        == [
          "1 1 translations and other annotations", "1 2 descriptions of what happens",
          "1 1 metadata",
        ])
  }

  @Test func keepsWordsOfEventsWithoutAMoment() throws {
    let reading = try ReadingText.read(
      file(
        """
        <tier speaker="SPK9" type="t"><event start="T9" end="T1">One</event><event>two</event></tier>
        """))
    #expect(ReadingText.lines(reading) == ["SPK9|-1000|One", "SPK9|-|two"])
    #expect(reading.diagnostics.map(\.id) == ["annotation-time-missing"])
  }

  @Test func refusesAnotherRootAndSaysWhenNobodySpeaks() throws {
    let failure = #expect(throws: ReadFailure.self) {
      try EXMARaLDAReader.read(Array("<a/>".utf8), path: "a.exb")
    }
    #expect(failure?.diagnostic.id == "exmaralda-root")
    #expect(try ReadingText.read(file("")).diagnostics.map(\.id) == ["no-words"])
  }
}

/// A whole file, counted apart with Python's `xml.etree` and `decimal`: events of a tier that
/// follow one another are joined until one ends with `.?!…˙` (a regular expression).
@Suite(.enabled(if: Shared.isThere, "set VERBATIM_SHARED to the outside files"))
struct EXMARaLDARealFileTests {
  @Test func givesEverySpeakerTheirWordsAndTimes() throws {
    let reading = try TierCounts.reading("exmaralda/AlmalIsNFreak.exb")
    #expect(
      TierCounts.counts(reading) == [
        "RS": TierCounts(126, 892, 24_062_926, 23_809_452),
        "AS": TierCounts(136, 833, 24_010_988, 25_096_069),
        "TA": TierCounts(6, 9, 750_408, 1_077_650),
      ])
    // Not a letter more or less than in the tiers.
    let letters = reading.text.filter { $0 > 32 }.count { $0 & 0xC0 != 0x80 }
    #expect(letters == 3153 + 2862 + 45)
    #expect(reading.account.omissions.first?.count == 1011)
  }
}
