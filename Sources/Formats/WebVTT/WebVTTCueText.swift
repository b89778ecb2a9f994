/// Reads WebVTT cue text: tags, voices, time tags, character references.
///
/// After WebVTT (W3C), "cue text parsing rules", with one difference: a tag that the format does
/// not have, such as `<inaudible>` or `<3`, is text, since somebody wrote it as such.
enum WebVTTCueText {
  /// Reads a cue's text.
  static func read(
    _ bytes: Span<UInt8>, _ lower: Int, _ upper: Int, into text: inout CueText,
    labels: inout LabelTable, _ account: inout MarkupAccount
  ) {
    var at = lower
    var isVoiced = false
    var rubyStart: Int?
    while at < upper {
      let end = CuePlain.end(bytes, at, upper, isOverride: false)
      text.bytes.append(bytes, at, end)
      at = end
      guard at < upper else { break }
      if bytes[at] == 10 || bytes[at] == 13 {
        text.breakLine()
        at += 1
      } else if bytes[at] == UInt8(ascii: "&"),
        let reference = CharacterReference.read(bytes, at: at, before: upper)
      {
        text.bytes.append(reference.scalar)
        at = reference.next
      } else if bytes[at] == UInt8(ascii: "<"), let tag = WebVTTTag(bytes, at, upper) {
        switch tag.kind {
        case .voice:
          isVoiced = true
          text.setVoice(label(bytes, tag.annotation, &labels))
        case .voiceEnd: text.setVoice(-1)
        case .time(let start): text.mark(start)
        case .rubyText: rubyStart = rubyStart ?? text.bytes.count
        case .rubyEnd:
          if let start = rubyStart { leaveOutRuby(from: start, in: &text, &account) }
          rubyStart = nil
        case .other: break
        }
        at = tag.next
      } else {
        text.bytes.append(bytes[at])
        at += 1
      }
    }
    if isVoiced { account.voicedCues += 1 }
  }

  private static func leaveOutRuby(
    from start: Int, in text: inout CueText, _ account: inout MarkupAccount
  ) {
    account.rubyTexts += 1
    account.rubyWords += WordCount.words(text.bytes.span, start, text.bytes.count)
    text.removeWords(from: start)
  }

  private static func label(
    _ bytes: Span<UInt8>, _ annotation: Range<Int>, _ labels: inout LabelTable
  ) -> Int32 {
    var name: [UInt8] = []
    var at = annotation.lowerBound
    while at < annotation.upperBound {
      if bytes[at] == UInt8(ascii: "&"),
        let reference = CharacterReference.read(bytes, at: at, before: annotation.upperBound)
      {
        name.append(reference.scalar)
        at = reference.next
      } else {
        name.append(bytes[at] <= 32 ? 32 : bytes[at])
        at += 1
      }
    }
    while name.last == 32 { name.removeLast() }
    let start = name.firstIndex { $0 != 32 } ?? name.count
    return start == name.count ? -1 : labels.index(of: name[start...])
  }
}
