import Formats
import Model
import Testing

@Suite struct CSVReaderTests {
  private func read(_ text: String) throws -> Reading { try ReadingText.read(text) }

  @Test func readsSpeakersWordsAndTimes() throws {
    let reading = try read(
      """
      timestamp,speaker,words,tags
      [00:00:01] begins,DB:,"How, then?",one;two
      ,LG,"With a ""letter""&#8212;so.",
      ,,And then,
      [00:01:00],DB,"Two
      lines",x

      """)
    #expect(
      ReadingText.lines(reading) == [
        "DB|1000-|How, then?", "LG|-|With a \"letter\"—so.", "|-|+And then",
        "DB|60000-|Two lines",
      ])
    #expect(reading.format == "csv")
    #expect(
      ReadingText.omissions(reading) == [
        "1 1 remarks beside times", "2 2 cells of a table that hold no speech",
      ])
  }

  @Test func readsOtherSeparators() throws {
    #expect(
      try ReadingText.lines(of: "Locuteur;Texte\r\nA;Oui; bon\r\nB;\"Non; si\"\r\n") == [
        "A|-|Oui", "B|-|Non; si",
      ])
    #expect(
      try ReadingText.lines(of: "start\tspeaker\ttext\n0:01\tA\tYes\n") == ["A|1000-|Yes"])
  }

  @Test func warnsOfAQuoteThatStaysOpen() throws {
    let reading = try read("speaker,text\nA,\"Yes\nB,No\n")
    #expect(ReadingText.lines(reading) == ["A|-|Yes B,No"])
    #expect(reading.diagnostics.map(\.id) == ["table-quote-open"])
  }

  @Test func countsLabelsWithoutWords() throws {
    let reading = try read("speaker,text\nA,Yes\nB,\nC\nA,No\n")
    #expect(ReadingText.lines(reading) == ["A|-|Yes", "A|-|No"])
    #expect(ReadingText.omissions(reading) == ["2 2 labels with no words under them"])
  }
}
