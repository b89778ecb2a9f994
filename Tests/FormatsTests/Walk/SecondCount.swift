import Archive
import Formats

/// Counts the words of a file in a second way, simpler than its reader's and independent of it.
enum SecondCount {
  /// Runs between white space that hold a letter or a digit; all beyond ASCII are letters.
  static func words(_ text: [UInt8]) -> Int { words(text, 0, text.count) }

  /// The words of a part of a text.
  static func words(_ text: [UInt8], _ lower: Int, _ upper: Int) -> Int {
    var count = 0
    var isCounted = false
    var at = lower
    while at < upper {
      let byte = text[at]
      at += 1
      if byte <= 32 || (byte == 0xC2 && at < upper && text[at] == 0xA0) {
        if byte > 32 { at += 1 }
        isCounted = false
      } else if !isCounted, byte >= 0x80 || byte &- 48 < 10 || (byte | 32) &- 97 < 26 {
        isCounted = true
        count += 1
      }
    }
    return count
  }

  // MARK: XML

  /// The words of TTML, and of srv2 and srv3: all that stands between tags, metadata included.
  ///
  /// Every tag but a span's parts two words.
  static func words(ofXML bytes: [UInt8]) -> Int {
    words(unescaped(text(ofXML: bytes)))
  }

  /// The words of srv1, whose text is escaped twice and may hold tags then.
  static func words(ofSRV1 bytes: [UInt8]) -> Int {
    words(withoutTags(unescaped(unescaped(text(ofXML: bytes)))))
  }

  private static func text(ofXML bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    TagScan.scan(bytes) { piece in
      switch piece {
      case .text(let part): text += part
      case .start(let name, _), .end(let name): if name != "span" && name != "s" { text.append(32) }
      }
    }
    return text
  }

  // MARK: Captions

  /// The words of WebVTT or SubRip: of all lines but times, what names a cue before one, and
  /// `STYLE` and `REGION` blocks.
  ///
  /// `skipsRepeats` leaves out lines that the cue before showed.
  static func words(ofCaptions bytes: [UInt8], isWebVTT: Bool, skipsRepeats: Bool) -> Int {
    let lines = lines(bytes)
    let areTimes = lines.map { isTime($0) }
    var count = 0
    var isSkipped = false
    var before: [[UInt8]] = []
    var shown: [[UInt8]] = []
    for (index, line) in lines.enumerated() where !(isWebVTT && index == 0) {
      let followsBreak = index == 0 || lines[index - 1].isEmpty
      if isSkipped, areTimes[index], words(line) == 0 { continue }
      if line.isEmpty || areTimes[index] { isSkipped = false }
      if areTimes[index] {
        (before, shown) = (shown, [])
        continue
      }
      if isWebVTT, followsBreak, line.starts(with: "STYLE".utf8) || line.starts(with: "REGION".utf8)
      {
        isSkipped = true
      }
      if isSkipped { continue }
      if index + 1 < lines.count, areTimes[index + 1],
        isWebVTT ? followsBreak : line.allSatisfy({ $0 <= 32 || $0 &- 48 < 10 })
      {
        continue
      }
      var text = unescaped(withoutTags(line))
      if isWebVTT, followsBreak, text.starts(with: "NOTE".utf8) { text.removeFirst(4) }
      if skipsRepeats {
        let letters = text.filter { $0 != 32 }
        shown.append(letters)
        if before.contains(letters) { continue }
      }
      count += words(text)
    }
    return count
  }

  /// The names of WebVTT voices, in small letters.
  static func voices(_ bytes: [UInt8]) -> Set<String> {
    var voices: Set<String> = []
    for part in bytes.split(separator: UInt8(ascii: "<")) where part.first == UInt8(ascii: "v") {
      let tag = part.prefix { $0 != UInt8(ascii: ">") }
      guard let space = tag.firstIndex(where: { $0 <= 32 }) else { continue }
      let name = String(decoding: unescaped(Array(tag[space...])), as: UTF8.self)
      voices.insert(name.split { $0.isWhitespace }.joined(separator: " ").lowercased())
    }
    return voices
  }

  private static func isTime(_ line: [UInt8]) -> Bool {
    var hasColon = false
    var at = 0
    while at + 2 < line.count {
      if line[at] == 0x2D, line[at + 1] == 0x2D, line[at + 2] == 0x3E {
        return hasColon || words(line) == 0
      }
      hasColon = hasColon || line[at] == UInt8(ascii: ":")
      at += 1
    }
    return false
  }

  private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var lower = 0
    var at = 0
    while at < bytes.count {
      if bytes[at] == 10 || bytes[at] == 13 {
        lines.append(Array(bytes[lower..<at]))
        if bytes[at] == 13, at + 1 < bytes.count, bytes[at + 1] == 10 { at += 1 }
        lower = at + 1
      }
      at += 1
    }
    return lines + [Array(bytes[lower...])]
  }

  // MARK: Documents

  /// The words of a document by part: those of its text, and those of notes and comments.
  ///
  /// The text is what its `t` elements hold outside pending deletions and moves, a text box once.
  static func words(ofDocument bytes: [UInt8]) throws -> (text: Int, beside: Int) {
    let archive = try ArchiveReader(bytes)
    var counts = (text: 0, beside: 0)
    for member in archive.members where member.name.hasSuffix(".xml") {
      let name = member.name.split(separator: "/").last ?? ""
      // A glossary holds building blocks, which are not in the document.
      if member.name.contains("glossary") { continue }
      if name.hasPrefix("document") {
        counts.text += words(ofPart: try archive.read(member.name))
      } else if ["footnotes.", "endnotes.", "comments.", "header", "footer"].contains(
        where: { name.hasPrefix($0) })
      {
        counts.beside += words(ofPart: try archive.read(member.name))
      }
    }
    return counts
  }

  private static func words(ofPart bytes: [UInt8]) -> Int {
    var text: [UInt8] = []
    var open: [String] = []
    TagScan.scan(bytes) { piece in
      switch piece {
      case .start(let name, let isEmpty):
        if ["tab", "br", "cr", "ptab"].contains(name) { text.append(32) }
        if name == "noBreakHyphen" { text += Array("\u{2011}".utf8) }
        if !isEmpty { open.append(name) }
      case .end(let name):
        if name == "p" { text.append(32) }
        _ = open.popLast()
      case .text(let part):
        let isGone = open.contains { ["del", "moveFrom", "Fallback"].contains($0) }
        if open.last == "t", !isGone { text += part }
      }
    }
    return words(unescaped(text))
  }

  // MARK: Characters

  /// A text without the tags and overrides that captions use; all but those of style part words.
  private static func withoutTags(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "<")) || text.contains(UInt8(ascii: "{")) else { return text }
    var plain: [UInt8] = []
    var at = 0
    while at < text.count {
      let isTag = text[at] == UInt8(ascii: "<")
      let isOverride = text[at] == UInt8(ascii: "{") && text[at...].dropFirst().first == 0x5C
      guard isTag || isOverride,
        let end = text[at...].firstIndex(of: isTag ? UInt8(ascii: ">") : UInt8(ascii: "}"))
      else {
        plain.append(text[at])
        at += 1
        continue
      }
      let inner = String(decoding: text[(at + 1)..<end], as: UTF8.self)
      let name = inner.drop { $0 == "/" }.prefix { $0.isASCII && $0.isLetter }.lowercased()
      let isKnown = styles.contains(name) || parting.contains(name)
      let isTime = inner.first?.isNumber == true && inner.contains(":")
      if isOverride || isKnown || isTime || inner == "/" {
        if parting.contains(name) { plain.append(32) }
        at = end + 1
      } else {
        plain.append(text[at])
        at += 1
      }
    }
    return plain
  }

  private static let styles: Set<String> = ["i", "b", "u", "s", "c", "font", "lang", "ruby"]
  private static let parting: Set<String> = ["v", "rt"]

  /// A text with the usual references as what they stand for.
  private static func unescaped(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return text }
    var plain: [UInt8] = []
    var at = 0
    while at < text.count {
      if text[at] == UInt8(ascii: "&"),
        let known = references.first(where: { text[at...].starts(with: $0.name.utf8) })
      {
        plain += Array(known.text.utf8)
        at += known.name.utf8.count
      } else {
        plain.append(text[at])
        at += 1
      }
    }
    return plain
  }

  private static let references: [(name: String, text: String)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    ("&apos;", "'"), ("&nbsp;", "\u{A0}"), ("&lrm;", "\u{200E}"), ("&rlm;", "\u{200F}"),
    ("&#xD;", "\r"), ("&#xA;", "\n"), ("&#13;", "\r"), ("&#10;", "\n"), ("&#160;", "\u{A0}"),
    ("&#xA0;", "\u{A0}"), ("&#x20;", " "), ("&#32;", " "), ("&#x3E;", ">"),
  ]
}
