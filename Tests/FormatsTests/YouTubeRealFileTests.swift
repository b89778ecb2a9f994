import Files
import Formats
import Model
import TestSupport
import Testing

@Suite(.enabled(if: Shared.isThere, "set VERBATIM_SHARED to the outside files"))
struct YouTubeRealFileTests {
  @Test func readsEveryWordOfSRV1() throws {
    for path in try Shared.files(below: "realdata/captions-xml/youtube-srv1") {
      let bytes = try Files.read(Shared.path(path))
      let reading = try SRV1Reader.read(bytes, path: path)
      let plain = Self.plainWords(bytes, element: "text", decodesTwice: true)
      #expect(Self.spokenAndLabels(reading) == plain, "\(path)")
      #expect(reading.account.unitsOut > 0)
    }
  }

  @Test func readsEveryWordOfSRV3() throws {
    for path in try Shared.files(below: "realdata/captions-xml/youtube-srv3")
    where path.hasSuffix(".xml") {
      let bytes = try Files.read(Shared.path(path))
      let reading = try SRV3Reader.read(bytes, path: path)
      let plain = Self.plainWords(bytes, element: "p", decodesTwice: false)
      #expect(Self.spokenAndLabels(reading) == plain, "\(path)")
      #expect(Self.srtTexts(path) == reading.utterances.map { reading.words(of: $0) }, "\(path)")
      let starts = reading.wordTimes.map(\.start)
      #expect(starts == starts.sorted(), "\(path)")
    }
  }

  @Test func knowsThatALectureHasNoDurations() throws {
    let path = "realdata/captions-xml/youtube-srv1/timedtext1.xml"
    let reading = try SRV1Reader.read(Files.read(Shared.path(path)), path: path)
    #expect(reading.account.unitsIn == 670)
    #expect(reading.diagnostics.map(\.id) == ["caption-duration-missing"])
    // One caption holds two speakers, so that a bound of either is unknown, and the last has no end.
    #expect(reading.utterances.filter { $0.start < 0 || $0.end < $0.start }.count == 3)
    #expect(reading.utterances.last?.end == -1)
  }

  /// Labels that were taken out of the words are put back where they stood.
  private static func spokenAndLabels(_ reading: Reading) -> [String] {
    var words: [Substring] = []
    for utterance in reading.utterances {
      if let label = reading.label(of: utterance) { words += (label + ":").split(separator: " ") }
      words += reading.words(of: utterance).split { $0.isWhitespace }
    }
    return words.map(String.init)
  }

  /// The words between the tags of a file, by cutting strings: no parser has a hand in it.
  private static func plainWords(
    _ bytes: [UInt8], element: String, decodesTwice: Bool
  ) -> [String] {
    var text = String(decoding: bytes, as: UTF8.self)
    if let body = text.range(of: "<body>") { text = String(text[body.upperBound...]) }
    var words: [String] = []
    for piece in text.split(separator: "</\(element)>") {
      guard let open = piece.range(of: "<\(element) "),
        let end = piece[open.upperBound...].firstIndex(of: ">")
      else { continue }
      var row = ""
      var isTag = false
      for character in piece[piece.index(after: end)...] {
        if character == "<" {
          isTag = true
        } else if character == ">", isTag {
          isTag = false
        } else if !isTag {
          row.append(character)
        }
      }
      for _ in 0..<(decodesTwice ? 2 : 1) {
        for (name, sign) in [
          ("&#39;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"),
        ] {
          row.replace(name, with: sign)
        }
      }
      row.replace("<i>", with: "")
      row.replace("</i>", with: "")
      words += row.split { $0.isWhitespace }.map(String.init).filter {
        $0 != ">>" && $0 != ">>>" && $0 != "-"
      }
    }
    return words
  }

  /// The texts of the SRT that was made of the same captions; empty ones left out.
  private static func srtTexts(_ path: String) -> [String] {
    guard let bytes = try? Files.read(Shared.path(String(path.dropLast(3)) + "srt")) else {
      return []
    }
    var text = String(decoding: bytes, as: UTF8.self)
    text.replace("\r", with: "")
    return text.split(separator: "\n\n").compactMap { block in
      let lines = block.split(separator: "\n").dropFirst(2)
      let joined = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
      return joined.isEmpty ? nil : joined
    }
  }
}

extension String {
  /// The first place of some text.
  fileprivate func range(of text: String) -> Range<String.Index>? { firstRange(of: text) }
}

extension Substring {
  /// The first place of some text.
  fileprivate func range(of text: String) -> Range<String.Index>? { firstRange(of: text) }
}
