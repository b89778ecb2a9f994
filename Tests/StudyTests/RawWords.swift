import Archive
import Model
import Words

/// The words of a source as received, found under its markup, so that one of them can be edited in
/// the file itself.
///
/// Written for tests and sharing nothing with the readers: markup is blanked by simple rules of
/// sight, character by character.
struct RawWords {
  /// The file, or for a Word document its main part.
  let bytes: [UInt8]
  /// Where each word stands in `bytes`, with the word as it reads.
  let words: [(range: Range<Int>, key: String)]

  private static let part = "word/document.xml"

  init(_ file: [UInt8], path: String) throws {
    if path.hasSuffix(".docx") {
      bytes = try ArchiveReader(file).read(Self.part)
    } else {
      bytes = file
    }
    let isMarkup = path.hasSuffix(".xml") || path.hasSuffix(".ttml") || path.hasSuffix(".docx")
    let isCaptions = path.hasSuffix(".srt") || path.hasSuffix(".vtt")
    var shown: [UInt8] = []
    var origin: [Int] = []
    var at = 0
    var lineStart = 0
    while at < bytes.count {
      if at == lineStart, isCaptions {
        let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.count
        let line = bytes[at..<end]
        let isTiming = line.contains(0x3E) && line.contains(0x2D) && !line.contains(0x3C)
        if isTiming || line.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x0D }) {
          at = min(end + 1, bytes.count)
          lineStart = at
          continue
        }
      }
      if bytes[at] == 0x3C, isMarkup || isCaptions {
        let end = bytes[at...].firstIndex(of: 0x3E) ?? bytes.count - 1
        // Runs of a Word document may join in mid-word; all other markup stands between words.
        if !path.hasSuffix(".docx") || bytes[at..<end].starts(with: Array("</w:p>".utf8).dropLast())
        {
          shown.append(0x20)
          origin.append(at)
        }
        at = end + 1
        continue
      }
      if isMarkup, bytes[at] == 0x26 {
        let end = bytes[at...].firstIndex(of: 0x3B) ?? at
        let after = bytes[(end + 1)...].prefix(4)
        let isDouble = bytes[at..<end].elementsEqual("&amp".utf8) && after.starts(with: "#39;".utf8)
        let stop = isDouble ? end + 5 : end + 1
        let name = String(decoding: bytes[at..<stop], as: UTF8.self)
        shown.append(name.contains("39;") || name.contains("apos") ? 0x27 : 0x20)
        origin.append(at)
        at = stop
        continue
      }
      if bytes[at] == 0x0A { lineStart = at + 1 }
      shown.append(bytes[at])
      origin.append(at)
      at += 1
    }
    origin.append(bytes.count)
    words = WordScanner.words(in: shown, TextRange(0, shown.count)).map { word in
      (origin[word.lower]..<origin[word.upper - 1] + 1, WordKey.key(of: shown, word))
    }
  }

  /// Where words stand one after another; `nil` when they do not, or more than once.
  func find(_ keys: [String]) -> Int? {
    let starts = words.indices.filter { start in
      start + keys.count <= words.count
        && keys.indices.allSatisfy { words[start + $0].key == keys[$0] }
    }
    return starts.count == 1 ? starts[0] : nil
  }

  /// The file with one word edited.
  func edited(
    _ index: Int, _ change: WordEdit, in file: [UInt8], path: String
  ) throws -> [UInt8] {
    let range = words[index].range
    let word = Array(bytes[range])
    var copy = bytes
    copy.replaceSubrange(range, with: change.apply(word))
    guard path.hasSuffix(".docx") else { return copy }
    let archive = try ArchiveReader(file)
    var members: [(name: String, bytes: [UInt8])] = []
    for member in archive.members {
      let whole = member.name == Self.part ? copy : try archive.read(member.name)
      members.append((member.name, whole))
    }
    return try ArchiveWriter.write(members)
  }
}

/// What may happen to a word.
enum WordEdit: String, CaseIterable, Sendable {
  case change, drop, double

  func apply(_ word: [UInt8]) -> [UInt8] {
    switch self {
    case .change: Array("zz".utf8) + word
    case .drop: []
    case .double: word + [0x20] + word
    }
  }
}
