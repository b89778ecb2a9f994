import Formats
import Model
import Testing

@Suite struct OHMSReaderTests {
  private func file(_ parts: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <ROOT xmlns="https://www.weareavp.com/nunncenter/ohms"><record id="1" dt="2020-01-01">
    <title>An interview</title>\(parts)<index><point><time>65</time><title>Rain</title>\
    <partial_transcript>ANN: It rained</partial_transcript></point></index></record></ROOT>
    """
  }

  private let transcript = """
    LEE: How was it,
    in those days?

    ANN: Well. It rained all day
    and all night, and then[[footnote]]1[[/footnote]]
    it was over.

    LEE: I see.

    ANN: Yes.

    [[footnotes]]

    [[note]]LEE: The flood.[[/note]]
    [[/footnotes]]
    """

  @Test func readsTheTranscriptWithItsMinutes() throws {
    let reading = try ReadingText.read(
      file(
        """
        <sync>1:|4(4)|5(1)|8(2)|</sync><sync_alt></sync_alt><transcript>\(transcript)</transcript>\
        <transcript_alt>LEE: Comment ?</transcript_alt>
        """))
    #expect(
      ReadingText.lines(reading) == [
        "LEE|-|How was it, in those days?",
        "ANN|-|Well. It [0:01:00] rained all day [0:02:00] and all night, and then it was over.",
        "LEE|180000-|I see.", "ANN|-|Yes.",
      ])
    #expect(reading.format == "ohms")
    #expect(reading.kind == .transcript)
    #expect(reading.utterances.map(\.line) == [3, 6, 10, 12])
    #expect(
      ReadingText.omissions(reading) == [
        "1 0 signs of footnotes", "1 3 footnotes", "1 2 translation", "1 5 segments of the index",
        "1 2 metadata",
      ])
    #expect(reading.diagnostics == [])
  }

  @Test func readsTheCaptionsOfNewerRecords() throws {
    let reading = try ReadingText.read(
      file(
        """
        <transcript></transcript><vtt_transcript>WEBVTT

        00:00:01.000 --&gt; 00:00:02.500
        &lt;v Ann&gt;It rained.&lt;/v&gt;
        </vtt_transcript>
        """))
    #expect(ReadingText.lines(reading) == ["Ann|1000-2500|It rained."])
    #expect(reading.format == "ohms")
    #expect(reading.kind == .captions)
    #expect(reading.utterances.map(\.line) == [5])
  }

  @Test(arguments: [
    ("1:|99(1)|", "1 of 1"), ("1:|4(4)|3(1)|4(99)|", "2 of 3"), ("x", "1 of 1"),
    ("1:|4(99999999999999999999)|", "1 of 1"), ("0:|4(4)|", "1 of 1"),
  ])
  func saysWhichMinutesAreMarkedAtNoWord(sync: String, count: String) throws {
    let reading = try ReadingText.read(
      file("<sync>\(sync)</sync><transcript>\(transcript)</transcript>"))
    #expect(reading.diagnostics.map(\.id) == ["ohms-sync-unreadable"])
    #expect(reading.diagnostics.first?.summary == "minutes marked at no word: \(count)")
    #expect(reading.utterances.count == 4)
  }

  @Test func refusesWhatHoldsNoTranscript() {
    func id(_ text: String) -> String? {
      #expect(throws: ReadFailure.self) {
        try OHMSReader.read(Array(text.utf8), path: "a.xml")
      }?.diagnostic.id
    }
    #expect(id("<a/>") == "ohms-root")
    #expect(id(file("<transcript> </transcript>")) == "ohms-without-transcript")
    #expect(id(file("<vtt_transcript>x</vtt_transcript>")) != nil)
  }
}
