import Formats
import Model
import Testing

@Suite struct SBVReaderTests {
  @Test func readsTimesLineBreaksAndSpeakers() throws {
    let reading = try ReadingText.read(
      """
      0:00:01.234,0:00:03.456
      NOOR: One[br]two

      0:00:03.500,0:01:05.000
      NOOR: three
      0:01:05.000,1:00:00.000
      Q: Four?

      """)
    #expect(
      ReadingText.lines(reading) == [
        "NOOR|1234-3456|One two", "NOOR|3500-65000|three", "Q|65000-3600000|Four?",
      ])
    #expect(reading.format == "sbv")
    #expect(reading.kind == .captions)
  }

  @Test func countsWordsBeforeTheFirstTime() throws {
    let reading = try SBVReader.read(
      Array("My words\n0:00:01.000,0:00:02.000\nx\n".utf8), path: "a")
    #expect(ReadingText.omissions(reading) == ["1 2 text before the first cue"])
    #expect(reading.diagnostics.map(\.id) == ["caption-without-time"])
  }
}
