import Formats
import Model
import Testing

@Suite struct WhisperReaderTests {
  private func read(_ rows: String) throws -> Reading {
    try FormatRegistry.read(Array("start\tend\ttext\n\(rows)".utf8), path: "a.tsv")
  }

  @Test func readsRows() throws {
    let reading = try read(
      "0\t4200\tHello there.\r\n4200\t8000\t[SPEAKER_00]: How are you?\r\n8000\t8000\t\r\n9000\t9500\tWell\nand so.\n"
    )
    #expect(reading.format == "whisper")
    #expect(
      ReadingText.lines(reading) == [
        "|0-4200|Hello there.", "SPEAKER_00|4200-8000|How are you?", "|9000-9500|+Well and so.",
      ])
    #expect(reading.utterances.map(\.line) == [2, 3, 5])
    #expect(reading.account.unitsIn == 4)
    #expect(ReadingText.omissions(reading) == ["1 0 cues without text"])
    #expect(reading.diagnostics == [])
  }

  @Test func countsWhatStandsAboveTheFirstRow() throws {
    let reading = try read("a b\n1\t2\tc\n99999999999\t3\td\n")
    #expect(ReadingText.lines(reading) == ["|1-2|c 99999999999\t3\td"])
    #expect(ReadingText.omissions(reading) == ["1 2 text before the first row"])
    #expect(reading.diagnostics.map(\.id) == ["caption-without-time"])
  }

  @Test func refusesATableWithoutTimes() {
    let failure = #expect(throws: ReadFailure.self) { try read("0.5\t1.5\tHello.\n") }
    #expect(failure?.diagnostic.id == "captions-without-times")
  }
}
