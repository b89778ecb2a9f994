/// Small invented sources of every format, to damage.
package enum Samples {
  /// The sources of a format, by the name of the format; for `docx` the XML of the main part.
  package static let all: [String: [String]] = [
    "text": [text, brackets, bare], "webvtt": [webvtt, karaoke], "subrip": [subrip],
    "ttml": [ttml, ticks],
    "srv1": [srv1], "srv2": [srv2], "srv3": [srv3], "docx": [docx], "odt": [odt], "rtf": [rtf],
    "csv": [csv], "sami": [sami], "json3": [json3], "whisper": [whisper], "otr": [otr],
    "rst": [rst], "sbv": [sbv],
  ].merging(archives) { own, _ in own }

  /// What damage is made of, by format: the marks that its reader looks for.
  package static let tokens: [String: [String]] = [
    "text": ["NOOR:", "**", "[laughs]", "(00:01)", "Q.", "\n\n\n", "A: A: A:", " - ", "…"],
    "webvtt": [
      "WEBVTT", "NOTE", "STYLE", "REGION", " --> ", "<v", "<v.a Bé>", "</v>", "<c.x>",
      "<00:00.500>",
      "<ruby>", "<lang ", "&nbsp;", "&lrm;", "00:00:02.000 --> 00:00:01.000\n", "\n\n",
    ],
    "subrip": [
      " --> ", "1\n00:00:01,000 --> 00:00:02,000\n", "<font color=\"x\">", "{\\i1}", "\n\n",
    ],
    "ttml": [
      "<p begin=\"1s\">", "</p>", "<br/>", "<span>", "begin=\"-1s\"", "dur=\"indefinite\"",
      "99999999999h", "1.99999999999999999999s", "timeContainer=\"par\"", "p:tickRate=\"0\"",
      "ttp:frameRate=\"0\"", "ttp:frameRateMultiplier=\"0 0\"", "ttp:frameRateMultiplier=\"1:0\"",
    ],
    "srv1": ["<text start=\"-1\" dur=\"1e9\">", "</text>", "start=\"\"", "&amp;lt;", "<text/>"],
    "srv2": [
      "append=\"1\"", "t=\"-5\"", "d=\"9999999999\"", "<text>", "</text>", "<text t=\"1\"/>",
    ],
    "srv3": [
      "<s t=\"9999999999\">", "<s t=\"-1\">", "</s>", "a=\"1\"", "<p t=\"1\">", "</p>", "d=\"-1\"",
    ],
    "rst": ["====", "\n----\n", ".. raw:: html\n\n   ", ".. class:: x\n", "**", "*(x)*", "\n\n"],
    "otr": [
      "<span data-timestamp=\\\"1.5\\\">", "</span>", "<br>", "&nbsp;", "<p>", "1e9", "setFrom('",
    ],
    "sami": [
      "<SYNC Start=1000>", "<SYNC Start=-5>", "<P Class=FRCC>", "<P ID=Source>", "</P>", "&nbsp;",
      "&nbsp", "<!--", "-->", "<STYLE>", "</STYLE>", "<", "\"", "<br", ".A{lang:ko}", "</BODY>",
    ],
    "whisper": ["\t", "\n", "0\t1\t", "9999999999\t", "-1\t", "start\tend\ttext\n", ">> ", "<i>"],
    "json3": [
      "\"tStartMs\":-1", "\"tOffsetMs\":9223372036854775807", "\"dDurationMs\":9223372036854775807",
      "\"aAppend\":1", "\"segs\":[]", "\"utf8\":null", "{\"utf8\":\" x\"},",
    ],
    "csv": [",", "\"", "\"\"", "\r\n", "&#8212;", "&lt;", "[0:01],", ",,,", "NOOR:,"],
    "sbv": ["0:00:01.000,0:00:02.000\n", "[br]", "\n\n", ",", ">> ", "- "],
    "rtf": [
      "{", "}", "\\par ", "\\cell ", "\\row ", "\\intbl ", "\\u8217?", "\\u-10179?\\u-8704?",
      "\\uc0 ", "\\uc9999999999 ", "\\bin99999999 ", "\\'e9", "\\'", "\\*", "{\\footnote ",
      "\\deleted ", "\\revised ", "\\v ", "\\fcharset204 ", "\\f1 ", "\\upr",
    ],
    "odt": [
      "<text:p>", "</text:p>", "<text:h>", "<text:s text:c=\"99999999999\"/>", "<text:tab/>",
      "<table:table>", "<table:table-row>", "<table:table-cell>", "</table:table>",
      "<text:change-start text:change-id=\"c2\"/>", "<text:change-end text:change-id=\"c2\"/>",
      "<office:annotation>", "</office:annotation>", "<text:note>", "<text:deletion>",
    ],
    "docx": [
      "<w:p>", "</w:p>", "<w:tbl>", "<w:tr>", "<w:tc>", "<w:t>", "<w:t/>",
      "<w:sym w:char=\"D800\"/>",
      "<w:fldChar w:fldCharType=\"end\"/>", "<w:gridSpan w:val=\"99999999999\"/>", "<w:sdt>",
    ],
  ].merging(archiveTokens) { own, _ in own }

  private static let text = """
    Interview with Noor
    Date: 2 May 2024

    INTERVIEWER: How did it begin?
    NOOR: With a letter. [laughs] It was – “blue”.

    And then a second.
    INTERVIEWER: [00:01:20] And then?
    NOOR: (inaudible 00:01:31) Nothing for é months.

    """
  private static let bare = """
    [Ada] One.
    [B\u{E9}la] @0:02 Two.
    [Ada] (laughs) Three.
    [B\u{E9}la] Four.

    INT Five?

    @1:23 P01 Six: seven.

    INT Eight?

    P01 **nine**

    """
  private static let brackets = """
    [00:00:01] Ada: One.
    [00:00:04.5] Béla (whispers): Two...
    **Ada**: Three, she said: four.
    Q. Five?
    A. Six.

    """
  private static let rst = """
    A hearing
    =========

    .. raw:: html

       <b>link</b>

    *(10.00 am)*

    **Noor**: One *two*
    three.

    Four.

    .. rst-class:: indented

    **Béla**: Five.

    """
  private static let sami = """
    <SAMI><HEAD><TITLE>A</TITLE><STYLE TYPE="text/css"><!--
    P {margin-left: 1pt;} .ENCC {Name: English; lang: en-US;} .FRCC {Name: 'F'; Lang: fr;} --></STYLE>
    </HEAD><BODY><!-- a note -->
    <SYNC Start=1000><P Class=ENCC>NOOR:<br>One &amp; <i>two</i><P Class=FRCC>Un
    <SYNC Start=2000><P Class=ENCC ID=Source>Ada<P Class=ENCC;>&nbsp; Th\u{E9}e &lt;3 <3 &nbsp
    <SYNC Start="3000"><P Class="ENCC">&nbsp;</P></SYNC>
    </BODY></SAMI>
    """
  private static let whisper =
    "start\tend\ttext\n0\t4200\tHello there.\n4200\t8000\t>> NOOR: Th\u{E9}e?\n8000\t9000\t[SPEAKER_00] So\n"
  private static let json3 = #"""
    {"wireMagic":"pb3","pens":[{}],"events":[{"tStartMs":0,"dDurationMs":9000,"id":1},
    {"tStartMs":160,"dDurationMs":4080,"wWinId":1,"segs":[{"utf8":"so","acAsrConf":0},{"utf8":" then",
    "tOffsetMs":320}]},{"tStartMs":2000,"wWinId":1,"aAppend":1,"segs":[{"utf8":"\n"}]},
    {"tStartMs":2010,"dDurationMs":900,"segs":[{"utf8":">> NOOR: Th\u00e9e"}]}]}
    """#
  private static let otr = #"""
    {"text":"<p><span class=\"timestamp\" data-timestamp=\"3.25\">0:03</span>&nbsp;<b>I:</b> How?</p>\
    <p><span class=\"timestamp\" data-timestamp=\"0:09\">0:09</span> R: W\u00e9ll.<br />So.</p>",\
    "media":"a.mp3","media-time":12.5}
    """#
  private static let csv = """
    timestamp,speaker,words,tags
    [0:01] begins,Q:,"How, then?",one;two
    ,NOOR,"With a ""letter"" &#8212; é",
    ,,And a second.,
    [0:09],Q,"One
    two",three

    """
  private static let sbv = """
    0:00:01.234,0:00:03.456
    NOOR: One[br]two

    0:00:03.500,0:00:05.000
    Q: Three?

    """
  private static let rtf = #"""
    {\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}{\stylesheet{\s1 \
    heading 1;}}{\*\revtbl{Unknown;}{Jo;}}{\header Page}{\pard\s1 Noor\par}\pard Q:\tab How\line \
    was it?\par Noor: B\'e9a\u8217?s \f1\'ea\f0  {\revised\revauth1 new }{\deleted\revauth1 old }\
    {\v secret }yes{\footnote A note.}.{\*\atnauthor Jo}{\*\annotation Sure?}\par\
    \trowd\intbl Q:\cell And then?\cell\row\trowd\intbl Noor:\cell Rain.\cell\row\
    \pard {\field{\*\fldinst HYPERLINK "x"}{\fldrslt link}}\emdash\~x\par}
    """#
  private static let odt = """
    <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><office:automatic-styles>\
    <style:style style:name="T1" style:parent-style-name="T2"><style:text-properties \
    text:display="none"/></style:style></office:automatic-styles><office:body><office:text>\
    <text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info>\
    <dc:creator>Jo</dc:creator></office:change-info><text:p>gone</text:p></text:deletion>\
    </text:changed-region><text:changed-region text:id="c2"><text:insertion><office:change-info>\
    <dc:creator>Jo</dc:creator></office:change-info></text:insertion></text:changed-region>\
    </text:tracked-changes><text:h>Noor</text:h><text:p>Q: How<text:s text:c="2"/>was it?</text:p>\
    <text:p>Noor: B\u{E9}a<text:change-start text:change-id="c2"/>utiful<text:change-end \
    text:change-id="c2"/>, <text:span text:style-name="T1">hidden</text:span>yes.\
    <office:annotation><dc:creator>Jo</dc:creator><text:p>Sure?</text:p></office:annotation></text:p>\
    <table:table><table:table-row><table:table-cell><text:p>Q:</text:p></table:table-cell>\
    <table:table-cell><text:p>And then?</text:p></table:table-cell></table:table-row>\
    <table:table-row><table:table-cell><text:p>Noor:</text:p></table:table-cell>\
    <table:table-cell><text:p>Then<text:tab/>rain.<text:note><text:note-body><text:p>heavy\
    </text:p></text:note-body></text:note></text:p></table:table-cell></table:table-row>\
    </table:table></office:text></office:body></office:document>
    """
  private static let webvtt = """
    WEBVTT - a title

    NOTE two
    lines

    STYLE
    ::cue { color: red }

    1
    00:01.000 --> 00:02.500 align:start
    <v Ada>One <i>two</i> &amp; three</v>

    00:00:03.000 --> 00:00:04.000
    - Four?
    - Five. <lang fr>Six</lang>

    """
  private static let karaoke = """
    WEBVTT
    Kind: captions
    Language: en

    00:00:00.000 --> 00:00:02.000 position:0%
     
    one<00:00:00.500><c> two</c><00:00:01.000><c> three</c>

    00:00:02.000 --> 00:00:02.010
    one two three

    00:00:02.010 --> 00:00:04.000
    one two three
    four<00:00:03.000><c> five</c>

    """
  private static let subrip = """
    1
    00:00:01,000 --> 00:00:02,000
    ADA: <i>One</i> two {\\an8}

    2
    00:00:02,500 --> 00:00:04,000
    >> BÉLA: Three
    - four

    3
    00:00:05,000 --> 00:00:06,000

    """
  private static let ttml = """
    <?xml version="1.0" encoding="UTF-8"?>
    <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"
      xmlns:ttp="http://www.w3.org/ns/ttml#parameter" ttp:frameRate="25" xml:lang="en">
    <head><metadata><ttm:agent xml:id="a" type="person"><ttm:name type="full">Ada</ttm:name>
    </ttm:agent></metadata></head>
    <body><div begin="1s"><p begin="00:00:01.000" end="00:00:02:12" ttm:agent="a">One<br/>two</p>
    <p begin="25f" dur="1.5s"><span begin="0.5s">Three</span> four</p>
    <p timeContainer="seq"><span dur="1s">Five</span><set begin="1s"/><span dur="2s">six</span></p>
    </div></body></tt>
    """
  private static let ticks = """
    <tt xmlns="http://www.w3.org/2006/10/ttaf1" xml:lang="fr"
      xmlns:p="http://www.w3.org/2006/10/ttaf1#parameter" p:tickRate="10000000">
    <body><div><p begin="10000000t" end="20000000t" region="r">Un&#160;deux</p></div></body></tt>
    """
  private static let srv1 = """
    <?xml version="1.0" encoding="utf-8" ?><transcript><text start="1.5" dur="2.25">One &amp;amp;
    two</text><text start="4">&gt;&gt; ADA: three</text><text start="5" dur="1"/></transcript>
    """
  private static let srv2 = """
    <?xml version="1.0" encoding="utf-8" ?><timedtext><text t="1500" d="2250">One</text>
    <text t="2500" d="1000" append="1"> two</text><text t="4000" d="900">- three</text></timedtext>
    """
  private static let srv3 = """
    <?xml version="1.0" encoding="utf-8" ?><timedtext format="3"><head><ws id="0"/></head><body>
    <w t="0" id="1"/><p t="1500" d="2250" w="1"><s ac="0">One</s><s t="400"> two</s></p>
    <p t="2000" w="1" a="1">
    </p><p t="2000" d="900"><s>three</s><s t="100"> é</s></p><p t="5000" d="1">&gt;&gt; four</p>
    </body></timedtext>
    """
  private static let docx = """
    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
    <w:p><w:r><w:t xml:space="preserve">ADA: One </w:t><w:tab/><w:t>two</w:t></w:r></w:p>
    <w:p><w:ins w:id="1"><w:r><w:t>Three</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>four
    </w:delText></w:r></w:del><w:r><w:br/><w:sym w:char="F04A"/><w:footnoteReference w:id="2"/></w:r>
    </w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>ADA
    </w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Five.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
    <w:p><w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF</w:instrText></w:r>
    </w:hyperlink></w:p></w:body></w:document>
    """
}
