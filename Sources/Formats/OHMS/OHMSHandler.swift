internal import Model
internal import XML

/// Collects the transcript of an OHMS record and the minutes marked in it.
final class OHMSHandler: XMLHandler {
  private typealias Name = OHMSVocabulary

  /// Whether the root element is `ROOT`.
  private(set) var isRootRight = false
  /// The transcript as plain text.
  private(set) var transcript: [UInt8] = []
  /// The line of the file on which it begins.
  private(set) var line = 1
  /// Where each minute falls, as OHMS writes it.
  private(set) var sync: [UInt8] = []
  /// The transcript as WebVTT, which newer records have instead.
  private(set) var captions: [UInt8] = []
  /// The line of the file on which the captions begin.
  private(set) var captionsLine = 1
  /// What was left out.
  private(set) var account = ReadingAccount()

  private var depth = 0
  private var part: (name: Int, depth: Int)?
  private var passed = OutsideWords()
  private var metadata = OutsideWords()

  func start(_ name: XMLName, _ attributes: XMLAttributes, in parser: XMLParser) {
    depth += 1
    if depth == 1 {
      isRootRight = name.local == Name.root
      if !isRootRight { parser.stop() }
      return
    }
    passed.part()
    metadata.part()
    guard part == nil else { return }
    switch name.local {
    case Name.transcript: open(name.local, &line, parser.line)
    case Name.captions: open(name.local, &captionsLine, parser.line)
    case Name.sync, Name.translation, Name.translatedCaptions, Name.translatedSync, Name.index:
      part = (name.local, depth)
    default: break
    }
  }

  private func open(_ name: Int, _ line: inout Int, _ now: Int) {
    part = (name, depth)
    line = now
  }

  func end(_ name: XMLName, in parser: XMLParser) {
    defer { depth -= 1 }
    passed.part()
    metadata.part()
    guard let open = part, depth == open.depth else { return }
    part = nil
    let isIndex = open.name == Name.index
    passed.leaveOut(isIndex ? "segments of the index" : "translation", of: &account)
    passed = OutsideWords()
  }

  func text(_ bytes: Span<UInt8>, in parser: XMLParser) {
    switch part?.name {
    case Name.transcript: transcript.append(bytes, 0, bytes.count)
    case Name.sync: sync.append(bytes, 0, bytes.count)
    case Name.captions: captions.append(bytes, 0, bytes.count)
    case nil: metadata.add(bytes)
    case Name.translatedSync: break
    default: passed.add(bytes)
    }
  }

  /// Ends the document.
  func close() { metadata.leaveOut("metadata", of: &account) }
}
