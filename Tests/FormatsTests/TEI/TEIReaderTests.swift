import Formats
import Model
import TestSupport
import Testing

@Suite struct TEIReaderTests {
  private func file(_ body: String, head: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?><?xml-model href="a.rnc"?>
    <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A title</title>\
    </titleStmt></fileDesc><profileDesc><particDesc><listPerson>\
    <person xml:id="ann" role="narrator"><persName><forename>Ann</forename><surname>Lee</surname>\
    </persName></person><person xml:id="INT" role="interviewer"/></listPerson></particDesc>\
    </profileDesc></teiHeader><text xml:lang="en">\(head)<body>\(body)</body></text></TEI>
    """
  }

  private let timeline = """
    <front><timeline unit="s" origin="#T0"><when xml:id="T0" absolute="10:00:00"/>\
    <when xml:id="T1" interval="1.0005" since="#T0"/>\
    <when xml:id="T2" interval="0.9999" since="#T1"/><when xml:id="T3" interval="5000" unit="ms"/>\
    <when xml:id="T4" absolute="10:00:07.5"/><when xml:id="T5" interval="1" since="#T6"/>\
    <when xml:id="T6" interval="1" since="#T5"/><when xml:id="T7" interval="-1"/></timeline></front>
    """

  @Test func readsUtterancesAndTheirParagraphs() throws {
    let reading = try ReadingText.read(
      file(
        """

        <head>An interview</head>
        <u who="#INT">So, <persName>Ann</persName>, how
          was it?</u>
        <u who="#ann">Well.

        It rained<note>all day</note> in <placeName>Ayr</placeName>.  Yes.</u>
        <u who="#ann #INT">Ha!</u><u>Who?</u><u who="#INT"> </u>
        """))
    #expect(
      ReadingText.lines(reading) == [
        "INT|-|So, Ann, how was it?", "Ann Lee|-|Well.", "Ann Lee|-|+It rained in Ayr.  Yes.",
        "Ann Lee + INT|-|Ha!", "|-|Who?",
      ])
    #expect(reading.format == "tei")
    #expect(reading.kind == .transcript)
    #expect(reading.language == "en")
    #expect(
      ReadingText.omissions(reading) == [
        "1 4 metadata", "1 2 notes", "1 2 text outside utterances",
      ])
    #expect(reading.diagnostics == [])
  }

  @Test func writesWhatIsHeardAsMarks() throws {
    let lines = try ReadingText.lines(
      of: file(
        """
        <u who="#ann">Oh<vocal><desc>laughs</desc></vocal>no<pause dur="PT2S"/>, I <unclear>met\
        </unclear> <gap reason="inaudible"/> <kinesic/> at <gap reason="anonymised"><desc>hospital \
        A</desc></gap>. <choice><orig>gonna</orig><reg>going to</reg></choice> \
        <del type="truncation">th</del> <supplied>then</supplied></u>
        """))
    #expect(
      lines == [
        "Ann Lee|-|Oh [laughs] no[pause], I met [unclear] [inaudible] [gesture] at "
          + "[anonymised hospital A]. gonna th [then]"
      ])
  }

  @Test func addsUpTheTimesOfATimeline() throws {
    let reading = try ReadingText.read(
      file(
        """
        <annotationBlock who="#ann" start="#T0" end="#T2"><u><seg><w>One</w><w>two</w>
        <pc>,</pc><anchor synch="#T1"/><w>th</w><w join="left">ree</w></seg></u>\
        <spanGrp type="pos"><span>NUM</span></spanGrp></annotationBlock>
        <u who="#INT" start="#T2">A.

        B.<anchor synch="#T3"/></u><u who="#ann"><anchor synch="#T3"/>C <anchor synch="#T4"/></u>
        """, head: timeline))
    #expect(
      ReadingText.lines(reading) == [
        "Ann Lee|0-2000|One two, three", "INT|2000-|A.", "INT|-5000|+B.", "Ann Lee|5000-7500|C",
      ])
    #expect(reading.wordTimes == [.init(offset: 9, start: 1001)])
    #expect(reading.kind == .segments)
    #expect(reading.diagnostics == [])
  }

  @Test func saysWhichMomentsLeadNowhereOrInCircles() throws {
    let reading = try ReadingText.read(
      file("<u start=\"#T5\" end=\"#T6\">A</u><u start=\"#T9\" end=\"#T7\">B</u>", head: timeline))
    #expect(ReadingText.lines(reading) == ["|-|A", "|-|B"])
    #expect(reading.kind == .transcript)
    #expect(reading.diagnostics.map(\.id) == ["tei-time-missing"])
  }

  @Test func walksALongChainOfMomentsOnce() throws {
    let moments = (1...20_000).map {
      "<when xml:id=\"T\($0)\" interval=\"0.001\" since=\"#T\($0 - 1)\"/>"
    }
    let reading = try ReadingText.read(
      file(
        "<u start=\"#T20000\">A</u>",
        head: "<timeline><when xml:id=\"T0\" interval=\"1\"/>\(moments.joined())</timeline>"))
    #expect(ReadingText.lines(reading) == ["|21000-|A"])
  }

  @Test func readsTheOldForm() throws {
    let reading = try ReadingText.read(
      """
      <TEI.2><teiHeader><profileDesc><particDesc><person id="P1"><persName>Bea</persName></person>\
      </particDesc></profileDesc></teiHeader><text><timeline unit="ms"><when id="a" interval="5"/>\
      </timeline><body><u who="P1" start="a">Yes <event desc="door slams"/> <vocal desc="coughs"/>\
      </u><pause/></body></text></TEI.2>
      """)
    #expect(ReadingText.lines(reading) == ["Bea|5-|Yes [door slams] [coughs]"])
    #expect(
      ReadingText.omissions(reading).last
        == "1 0 sounds and remarks between utterances, or too long for a mark")
  }

  @Test func readsSpeechesAsOfAPlay() throws {
    let reading = try ReadingText.read(
      file(
        """
        <sp><speaker>ANN.</speaker><p>One <stage>laughing</stage> two</p><p>three</p></sp>
        <sp who="#INT"><speaker>Int.</speaker><l>four</l><l>five</l></sp>
        """))
    #expect(
      ReadingText.lines(reading) == [
        "ANN|-|One [laughing] two", "ANN|-|+three", "INT|-|four", "INT|-|+five",
      ])
  }

  @Test func letsAnUtteranceGoOnAfterOneWithinIt() throws {
    let lines = try ReadingText.lines(
      of: file("<u who=\"#ann\">One <u who=\"#INT\">two</u> three</u>"))
    #expect(lines == ["Ann Lee|-|One", "INT|-|two", "Ann Lee|-|+three"])
  }

  @Test func tellsOfSeveralTexts() throws {
    let text = "<TEI><text><body><u>One</u></body></text></TEI>"
    let reading = try ReadingText.read("<teiCorpus>\(text)\(text)</teiCorpus>")
    #expect(ReadingText.lines(reading) == ["|-|One", "|-|One"])
    #expect(reading.diagnostics.map(\.id) == ["tei-several-texts"])
  }

  @Test func refusesWhatHoldsNoSpeech() throws {
    func id(_ text: String) -> String? {
      #expect(throws: ReadFailure.self) {
        try TEIReader.read(Array(text.utf8), path: "a.xml")
      }?.diagnostic.id
    }
    #expect(id("<a/>") == "tei-root")
    #expect(id(file("<p>An essay.</p>")) == "tei-without-speech")
    #expect(try ReadingText.read(file("<u/>")).diagnostics.map(\.id) == ["no-words"])
  }
}

/// Whole oral histories, counted apart with Python's `xml.etree`: for each `u` its text, cut where
/// a line is empty (a regular expression), and the runs between white space with a letter or digit.
@Suite(.enabled(if: Shared.isThere, "set VERBATIM_SHARED to the outside files"))
struct TEIRealFileTests {
  @Test(arguments: [
    ("aninterview.xml", ["CARBONE": TierCounts(3, 55, 0, 0), "RINI": TierCounts(2, 231, 0, 0)]),
    (
      "parker_m.tei.xml",
      [
        "Hannah Markowitz": TierCounts(199, 2724, 0, 0),
        "Michael W. Parker": TierCounts(224, 10418, 0, 0),
      ]
    ),
    (
      "standoff_sample.tei.xml",
      ["SOLOMON": TierCounts(73, 781, 0, 0), "STRAUSS": TierCounts(96, 3731, 0, 0)]
    ),
  ])
  func givesEverySpeakerTheirWords(name: String, counts: [String: TierCounts]) throws {
    let reading = try TierCounts.reading("../interviews/oral-history-tei/\(name)")
    #expect(TierCounts.counts(reading) == counts)
    #expect(reading.diagnostics == [])
  }
}
