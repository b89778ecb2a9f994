import Formats
import Model
import Testing

@Suite struct SnifferTests {
  private func content(_ text: String) throws -> Sniffer.Content {
    try Sniffer.content(of: Array(text.utf8), path: "a.txt")
  }

  @Test(arguments: [
    ("WEBVTT\n\n", "webvtt"), ("\u{FEFF}WEBVTT", "webvtt"), ("WEBVTT - title\n", "webvtt"),
    ("1\n00:00:01,000 --> 00:00:02,000\nx", "subrip"), ("00:01.000 --> 00:02.000\nx", "subrip"),
    ("Interviewer: hello", "text"), ("[laughs] Yes.", "text"), ("{sic} Yes.", "text"),
    ("an arrow --> there", "text"), ("<v Ann>Hello", "text"),
    ("<transcript><text start=\"1\" dur=\"2\">x</text></transcript>", "srv1"),
    ("<timedtext><text t=\"1\" d=\"2\">x</text></timedtext>", "srv2"),
    ("\n<timedtext format=\"3\"><body><p t=\"1\" d=\"2\">x</p></body></timedtext>", "srv3"),
    ("<ANNOTATION_DOCUMENT/>", "elan"), ("<Trans/>", "transcriber"),
    ("<basic-transcription/>", "exmaralda"), ("<TEI/>", "tei"), ("<TEI.2/>", "tei"),
    ("<ROOT><record/></ROOT>", "ohms"),
    ("<transcript><content content=\"x\"/></transcript>", "f4"),
    ("<transcript><head mediafile=\"\"/><style/></transcript>", "f4"),
    ("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n", "textgrid"),
    ("start\tend\ttext\r\n0\t1\ta", "whisper"), ("\n<SAMI><BODY>", "sami"),
    ("{\"wireMagic\":\"pb3\",\"events\":[]}", "json3"),
    ("<tt xmlns=\"http://www.w3.org/ns/ttml\"><body/></tt>", "ttml"), ("<tt><body/></tt>", "ttml"),
  ])
  func tellsFormatsByTheirContent(text: String, format: String) throws {
    #expect(try content(text) == .format(format))
  }

  @Test(arguments: [
    ("%PDF-1.7", "a PDF"),
    ("<!DOCTYPE html><p>", "a web page"),

    ("<list-transcription/>", "a transcription of EXMARaLDA that is no basic one"),

    ("<CodeBook/>", "a REFI-QDA codebook"), ("<Project/>", "a REFI-QDA project"),
    ("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "broken XML"),
    ("<svg/>", "XML with the root 'svg'"), ("[Script Info]\n", "SubStation Alpha captions"),
    ("Scenarist_SCC V1.0", "Scenarist captions (SCC)"), ("{0}{25}Hello", "MicroDVD captions"),
    ("{\"a\": 1}", "JSON"),
    ("File type = \"ooTextFile\"\nObject class = \"Sound\"", "a file of Praat"),
    ("\"Praat chronological TextGrid text file\"\n0 1", "a chronological TextGrid of Praat"),
    ("ooBinaryFile\u{8}TextGrid", "a binary file of Praat"),
    ("@UTF8\n@Begin", "a CHAT transcript (.cha)"),
  ])
  func namesWhatIsNotReadAndTheWayOut(text: String, name: String) throws {
    guard case .unsupported(let found, let wayOut) = try content(text) else {
      Issue.record("read as \(try content(text))")
      return
    }
    #expect(found == name)
    #expect(!wayOut.isEmpty)
    let failure = #expect(throws: ReadFailure.self) {
      try FormatRegistry.read(Array(text.utf8), path: "a.txt")
    }
    #expect(failure?.diagnostic.id == "format-unsupported")
    #expect(failure?.diagnostic.summary == "\(name) is no format that is read")
  }

  @Test func refusesWhatIsEmptyOrNoText() throws {
    #expect(try content(" \n\t") == .empty)
    func id(_ bytes: [UInt8]) -> String? {
      #expect(throws: ReadFailure.self) { try FormatRegistry.read(bytes, path: "a") }?.diagnostic.id
    }
    #expect(id([]) == "source-empty")
    #expect(id([UInt8](repeating: 0, count: 1000)) == "text-has-nul")
    #expect(id(Array("Q: a\0b".utf8)) == "text-has-nul")
    #expect(id([1, 2, 3, 0xFF, 0x81]) == "not-text")
    #expect(id([0xEF, 0xBB, 0xBF, 0x61, 0xFF]) == "text-ill-formed")
    #expect(id(Array("é è ê ".utf8) + [0xC3]) == "text-ill-formed")
    #expect(id([0xFF, 0xFE, 0x61]) == "text-ill-formed")
    #expect(
      id(Array("<?xml version=\"1.0\" encoding=\"x-unknown\"?><tt/>".utf8)) == "encoding-unknown")
  }
}
