import Files
import Formats
import Model
import TestSupport
import Testing

/// Every word of every caption file and document is in the reading's words, in its labels, or in
/// its account of what was left out.
@Suite(.enabled(if: Shared.isThere, "set VERBATIM_SHARED to the folder of outside files"))
struct WordWalkTests {
  /// Files whose words the second method counts otherwise, by how many words more, and why.
  private static let exceptions: [String: (more: Int, why: String)] = [
    "realdata/captions-text/vtt-wpt-rendering/bidi_vertical_lr.vtt": (2, insideWords),
    "realdata/captions-text/vtt-wpt-rendering/bidi_vertical_rl.vtt": (2, insideWords),
    "realdata/captions-text/webvtt-py/missing_timeframe.srt": (1, "a number without its time line"),
    "realdata/office/docx-pandoc/drop_cap.docx": (2, "a large first letter is a part of its word"),
    "realdata/captions-xml/imsc/imsc1_1/rubyReserve/rubyReserve001.ttml": (-4, insideWords),
  ]

  private static let insideWords = "reading aids stand inside words, without a space"

  /// The words of a reading that stand in it, its labels and its account of what was left out.
  ///
  /// `voices` are labels that no text of the file holds; `isBeside` says which omissions are not
  /// of the text that is counted.
  private func words(
    of reading: Reading, voices: Set<String> = [], isBeside: (String) -> Bool = { _ in false }
  ) -> Int {
    var count = 0
    for utterance in reading.utterances {
      count += SecondCount.words(reading.text, utterance.range.lower, utterance.range.upper)
      if let label = reading.label(of: utterance), !voices.contains(label.lowercased()) {
        count += SecondCount.words(Array(label.utf8))
      }
    }
    for omission in reading.account.omissions where !isBeside(omission.reason) {
      count += omission.words
    }
    return count
  }

  private func check(_ path: String, _ method: Int, _ reading: Int, _ what: String = "") {
    let more = what.isEmpty ? Self.exceptions[path]?.more ?? 0 : 0
    #expect(method - more == reading, "\(path) \(what): \(method), not \(reading) + \(more)")
  }

  @Test func accountsForEveryWordOfCaptions() throws {
    var counts: [String: Int] = [:]
    for path in try Shared.files(below: "realdata") {
      let bytes = try Files.read(Shared.path(path))
      guard let reading = try? FormatRegistry.read(bytes, path: path), reading.kind == .captions
      else { continue }
      counts[reading.format, default: 0] += 1
      let text = try TextDecoding.decode(bytes, path: path).bytes
      switch reading.format {
      case "webvtt", "subrip":
        let isRollUp = reading.account.omissions.contains { $0.reason.contains("shows again") }
        check(
          path,
          SecondCount.words(
            ofCaptions: text, isWebVTT: reading.format == "webvtt", skipsRepeats: isRollUp),
          words(of: reading, voices: SecondCount.voices(text)))
      case "srv1": check(path, SecondCount.words(ofSRV1: text), words(of: reading))
      default:
        let names = String(decoding: text, as: UTF8.self).contains("ttm:agent=")
        check(
          path, SecondCount.words(ofXML: text),
          words(of: reading, voices: names ? Set(reading.labels.map { $0.lowercased() }) : []))
      }
    }
    #expect(
      counts == ["sami": 15, "srv1": 8, "srv3": 2, "subrip": 177, "ttml": 193, "webvtt": 115])
  }

  private static let besides = [
    "deletions by", "footnotes", "endnotes", "page headers", "page footers", "comments by",
  ]

  @Test(arguments: [false, true])
  func accountsForEveryWordOfDocuments(accepts: Bool) throws {
    var count = 0
    for path in try Shared.files(below: "realdata") where path.hasSuffix(".docx") {
      let bytes = try Files.read(Shared.path(path))
      let reading = try FormatRegistry.read(
        bytes, path: path, options: ReadingOptions(acceptsTrackedChanges: accepts))
      let method = try SecondCount.words(ofDocument: bytes)
      check(
        path, method.text,
        words(of: reading) { reason in Self.besides.contains { reason.hasPrefix($0) } })
      let beside = reading.account.omissions.filter { omission in
        Self.besides.dropFirst().contains { omission.reason.hasPrefix($0) }
      }
      check(path, method.beside, beside.reduce(0) { $0 + $1.words }, "beside the text")
      count += 1
    }
    #expect(count == 49)
  }
}
