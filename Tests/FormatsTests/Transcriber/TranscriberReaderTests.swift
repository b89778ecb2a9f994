import Formats
import Model
import TestSupport
import Testing

@Suite struct TranscriberReaderTests {
  private func file(_ turns: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE Trans SYSTEM "trans-14.dtd">
    <Trans audio_filename="a"><Speakers><Speaker id="spk1" name="Ann"/>\
    <Speaker id="spk2" name=""/></Speakers><Episode><Section type="report" startTime="0" \
    endTime="9">\(turns)</Section></Episode></Trans>
    """
  }

  @Test func cutsTurnsAtTheirMoments() throws {
    let reading = try ReadingText.read(
      file(
        """
        <Turn speaker="spk1" startTime="0" endTime="3.5"><Sync time="0"/>
        one
        two
        <Sync time="1.2345"/><Comment desc="not sure"/>
        three
        </Turn><Turn startTime="3.5" endTime="4"><Sync time="3.5"/></Turn>
        <Turn startTime="4" endTime="5"><Sync time="4"/>four</Turn>
        """))
    #expect(
      ReadingText.lines(reading) == [
        "Ann|0-1235|one two", "Ann|1235-3500|three", "|4000-5000|four",
      ])
    #expect(
      ReadingText.omissions(reading) == [
        "1 2 comments of the transcriber", "1 0 stretches without words",
      ])
    #expect(reading.kind == .segments)
    #expect(reading.diagnostics == [])
  }

  @Test func givesEachOfTwoVoicesTheirWords() throws {
    let reading = try ReadingText.read(
      file(
        """
        <Turn speaker="spk1 spk2" startTime="0" endTime="2"><Sync time="0"/>both<Sync time="1"/>\
        <Who nb="1"/>one<Who nb="2"/>two<Who nb="9"/>nine</Turn>
        """))
    #expect(
      ReadingText.lines(reading) == [
        "Ann + spk2|0-1000|both", "Ann|1000-2000|one", "spk2|1000-2000|two", "|1000-2000|nine",
      ])
  }

  @Test func writesNoisesAsMarks() throws {
    let reading = try ReadingText.read(
      file(
        """
        <Turn speaker="spk1" startTime="0" endTime="2">yes<Event desc="rire" type="noise" \
        extent="begin"/>well<Event desc="rire" type="noise" extent="end"/> <Event desc="pi" \
        type="noise" extent="instantaneous"/> so <Event desc="l&#233;on" type="lexical" \
        extent="previous"/></Turn>
        """))
    #expect(ReadingText.lines(reading) == ["Ann|0-2000|yes [rire] well [inaudible] so"])
    #expect(
      ReadingText.omissions(reading) == ["1 1 events that say something about words"])
  }

  @Test func readsLatinLetters() throws {
    let source = file("<Turn speaker=\"spk1\" startTime=\"0\" endTime=\"2\">\u{E9}t\u{E9}</Turn>")
      .replacing("UTF-8", with: "ISO-8859-1")
    let reading = try FormatRegistry.read(
      source.unicodeScalars.map { UInt8($0.value) }, path: "a.trs")
    #expect(ReadingText.lines(reading) == ["Ann|0-2000|été"])
    #expect(reading.account.encoding == "ISO-8859-1")
  }

  @Test func saysWhichTimesCannotBeRead() throws {
    let reading = try ReadingText.read(
      file("<Turn speaker=\"spk1\" startTime=\"x\" endTime=\"-2\">one</Turn>"))
    #expect(ReadingText.lines(reading) == ["Ann|-|one"])
    #expect(reading.diagnostics.map(\.id) == ["transcriber-time-unreadable"])
  }

  @Test func refusesAnotherRootAndSaysWhenNobodySpeaks() throws {
    let failure = #expect(throws: ReadFailure.self) {
      try TranscriberReader.read(Array("<a/>".utf8), path: "a.trs")
    }
    #expect(failure?.diagnostic.id == "transcriber-root")
    #expect(try ReadingText.read(file("")).diagnostics.map(\.id) == ["no-words"])
  }
}

/// A whole file, counted apart with Python's `xml.etree` and `decimal`: the text after each `Sync`
/// of a `Turn` up to the next.
@Suite(.enabled(if: Shared.isThere, "set VERBATIM_SHARED to the outside files"))
struct TranscriberRealFileTests {
  @Test func givesEverySpeakerTheirWordsAndTimes() throws {
    let reading = try TierCounts.reading("eopas/transcriber1.xml")
    #expect(
      TierCounts.counts(reading) == [
        "MC": TierCounts(2, 4, 1_290_143, 1_305_595), "": TierCounts(3, 5, 2_068_650, 2_126_493),
        "band": TierCounts(18, 57, 29_387_919, 30_360_397),
        "Angel": TierCounts(1, 1, 775_021, 780_256), "prompt": TierCounts(1, 9, 816_257, 821_028),
        "Floramante": TierCounts(42, 210, 60_110_749, 60_293_322),
        "Finarosa": TierCounts(14, 93, 19_513_170, 19_557_491),
        "Diamantina": TierCounts(32, 180, 44_814_133, 44_913_791),
        "Rey": TierCounts(12, 74, 22_892_982, 22_931_970),
        "General Cristiano": TierCounts(6, 34, 13_076_159, 13_091_268),
        "Capitan": TierCounts(2, 9, 3_857_593, 3_862_729),
        "Caballero": TierCounts(2, 16, 3_880_545, 3_886_404),
        "all": TierCounts(3, 16, 7_274_991, 7_296_782),
        "Emperador": TierCounts(21, 102, 48_647_155, 48_734_006),
        "General Moro": TierCounts(6, 45, 13_895_321, 13_916_748),
        "Cleopatra": TierCounts(10, 59, 25_812_306, 25_839_331),
        "all muslims": TierCounts(2, 6, 5_177_764, 5_184_873),
        "all christians": TierCounts(2, 11, 5_213_382, 5_221_257),
      ])
    #expect(
      ReadingText.omissions(reading).filter { !$0.contains("stretches") }.sorted() == [
        "10 35 comments of the transcriber", "26 27 events that say something about words",
      ])
  }
}
