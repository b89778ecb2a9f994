extension Samples {
  /// Sources of linguists and archives, by the name of the format.
  static let archives: [String: [String]] = [
    "elan": [elan], "textgrid": [textGrid], "exmaralda": [exmaralda], "transcriber": [transcriber],
    "tei": [tei], "ohms": [ohms, ohmsCaptions], "f4": [f4],
  ]

  /// What damage to them is made of.
  static let archiveTokens: [String: [String]] = [
    "elan": [
      "<TIER TIER_ID=\"B\">", "</TIER>", "<ANNOTATION>", "PARENT_REF=\"A\"", "LANG_REF=\"fra\"",
      "TIME_VALUE=\"99999999999\"", "TIME_VALUE=\"-1\"", "TIME_ORIGIN=\"999999999999999999\"",
      "NTSC-frames", "<REF_ANNOTATION ANNOTATION_ID=\"a1\" ANNOTATION_REF=\"a1\">", "ts3", "a2",
      "<ANNOTATION_VALUE>", "\n",
    ],
    "textgrid": [
      "\"", "\"\"", "\"IntervalTier\"", "\"TextTier\"", "<exists>", " -0 ", " 1e-5 ",
      " 99999999999 ",
      "\"words\"", "\"phones\"", "!", "\n", "-1",
    ],
    "exmaralda": [
      "<tier type=\"t\">", "<tier type=\"a\">", "</tier>", "<event start=\"T0\" end=\"T1\">",
      "</event>",
      "time=\"1.0E-4\"", "time=\"1e999999999999\"", "type=\"intp\"", "<tli id=\"T2\"/>", "T2", ". ",
      "\u{2026}",
    ],
    "f4": [
      "<content content=\"", "\"", "'", "&#10;", "&quot;", "#00:00:06-8#", "#", "I: ", "<content ",
      "=",
    ],
    "ohms": [
      "<sync>", "</sync>", "1:|1(1)|", "|99999999999999999999(1)", "|3(2)", "<transcript>",
      "</transcript>",
      "[[footnote]]", "[[/footnote]]", "[[footnotes]]", "\n\n", "NOOR: ", "<vtt_transcript>WEBVTT",
    ],
    "tei": [
      "<u who=\"#b\">", "</u>", "<sp>", "<speaker>", "</sp>", "<p>", "\n\n",
      "<anchor synch=\"#T1\"/>", "<w>",
      "<pc>", "<unclear>", "</unclear>", "<gap reason=\"]\"/>", "<choice>", "<reg>", "<note>",
      "<vocal>", "</vocal>",
      "<when id=\"T3\" interval=\"1e9\" since=\"#T3\"/>", "<person id=\"b\">", "<persName>",
      "</text>",
    ],
    "transcriber": [
      "<Sync time=\"1\"/>", "<Who nb=\"2\"/>", "<Who nb=\"-9999999999\"/>",
      "<Turn speaker=\"spk1 spk2\">",
      "</Turn>", "<Event desc=\"[\" type=\"noise\"/>", "<Event desc=\"pi\"/>", "spk9",
      "time=\"-1\"",
      "<!DOCTYPE Trans SYSTEM \"x\">",
    ],
  ]

  private static let elan = """
    <?xml version="1.0" encoding="UTF-8"?><ANNOTATION_DOCUMENT><HEADER TIME_UNITS="milliseconds">\
    <MEDIA_DESCRIPTOR TIME_ORIGIN="5"/></HEADER><TIME_ORDER>\
    <TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="170"/><TIME_SLOT TIME_SLOT_ID="ts2"/>\
    <TIME_SLOT TIME_SLOT_ID="ts3" TIME_VALUE="990"/></TIME_ORDER>\
    <TIER TIER_ID="A" PARTICIPANT="Noor" LINGUISTIC_TYPE_REF="utterance" LANG_REF="eng"><ANNOTATION>\
    <ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2">\
    <ANNOTATION_VALUE>One
    two</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>\
    <TIER TIER_ID="ref@B"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a2" TIME_SLOT_REF1="ts2" \
    TIME_SLOT_REF2="ts3"><ANNOTATION_VALUE>1</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>\
    </TIER><TIER TIER_ID="tx@B" PARENT_REF="ref@B"><ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a3" \
    ANNOTATION_REF="a2"><ANNOTATION_VALUE>\u{E9}</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>\
    </TIER></ANNOTATION_DOCUMENT>
    """

  private static let textGrid = """
    File type = "ooTextFile"
    Object class = "TextGrid"

    xmin = 0
    xmax = 3.5
    tiers? <exists>
    size = 3
    item [1]:
        class = "IntervalTier"
        name = "Noor - words"
        xmin = 0
        xmax = 3.5
        intervals: size = 2
        intervals [1]:
            xmin = -0
            xmax = 1.0004999
            text = "She said ""no"",
    twice"
        intervals [2]:
            xmin = 1.5
            xmax = 2
            text = ""
    "TextTier" "pitch" 0 3.5 1
    1.5 "120"
    "IntervalTier" "phrase" 0 3.5 1 0 3.5 "\u{E9}"

    """
  private static let exmaralda = """
    <basic-transcription><head><speakertable><speaker id="SPK0"><abbreviation>Noor</abbreviation>\
    </speaker></speakertable></head><basic-body><common-timeline><tli id="T0" time="0.25"/>\
    <tli id="T1" time="1.00041" type="intp"/><tli id="T2"/><tli id="T3" time="2.5"/>\
    </common-timeline><tier speaker="SPK0" type="t"><event start="T0" end="T1">One tw</event>\
    <event start="T1" end="T2">o. </event><event start="T2" end="T3">Three \u{E9}</event></tier>\
    <tier speaker="SPK1" type="t"><event start="T1" end="T3">Four</event></tier>\
    <tier speaker="SPK0" type="a"><event start="T0" end="T1">Five</event></tier></basic-body>\
    </basic-transcription>
    """
  private static let transcriber = """
    <Trans><Speakers><Speaker id="spk1" name="Noor"/><Speaker id="spk2"/></Speakers><Episode>\
    <Section><Turn speaker="spk1 spk2" startTime="0" endTime="3.5"><Sync time="0"/>
    One <Event desc="rire" type="noise" extent="begin"/> two
    <Sync time="1.5"/><Who nb="1"/>three<Who nb="2"/>\u{E9}<Comment desc="sure?"/></Turn>\
    <Turn startTime="3.5" endTime="4"/></Section></Episode></Trans>
    """

  private static let tei = """
    <TEI><teiHeader><person id="a" role="x"><persName>Noor Ali</persName></person></teiHeader><text>\
    <timeline unit="s" origin="#T0"><when id="T0"/><when id="T1" interval="1.5" since="#T0"/>\
    <when id="T2" interval="2" since="#T1"/></timeline><body><annotationBlock start="#T0" end="#T2">\
    <u who="#a">One <vocal><desc>laughs</desc></vocal><anchor synch="#T1"/>two

    <unclear>three</unclear> <choice><orig>\u{E9}</orig><reg>e</reg></choice><note>sure</note></u>\
    </annotationBlock><u who="#b"><w>Four</w><pc>.</pc><pause/><gap/></u><sp><speaker>B.</speaker>\
    <p>Five</p></sp></body></text></TEI>
    """

  private static let ohms = """
    <ROOT xmlns="https://www.weareavp.com/nunncenter/ohms"><record><title>A title</title>\
    <sync>1:|1(2)|3(1)|5(2)|</sync><transcript>Q: How was
    it?

    NOOR: Rain[[footnote]]1[[/footnote]]
    \u{E9} day.

    Q: And?

    NOOR: So.
    [[footnotes]][[note]]x[[/note]][[/footnotes]]
    </transcript><index><point><time>1</time><title>Rain</title></point></index></record></ROOT>
    """
  private static let ohmsCaptions = """
    <ROOT><record><transcript/><vtt_transcript>WEBVTT

    00:01.000 --&gt; 00:02.000
    NOOR: One</vtt_transcript></record></ROOT>
    """

  private static let f4 = """
    <?xml version="1.0" encoding="utf-8"?><transcript><head mediafile="a.mp3"/>
    <content content="I: How? #00:00:06-8#&#10;B: Well &amp; \u{E9}. #00:00:20-1#
    I: So."/></transcript>
    """
}
