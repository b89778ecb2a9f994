internal import XML

/// When the words of a document are shown.
extension TTMLBody {
  /// Computes when an element is active (TTML 2, section 12.2; SMIL 3 timing).
  mutating func resolve(_ frame: inout TTMLFrame, _ length: TTMLTime?, _ parent: TTMLFrame) {
    let reference = parent.isSequence ? parent.cursor : parent.begin
    evidence.note(frame, in: parent)
    if assumptions.timesAreAbsolute {
      frame.begin = frame.ownBegin ?? reference
    } else if let own = frame.ownBegin {
      frame.begin = reference + own
    } else {
      frame.begin = reference
    }
    frame.limit = parent.limit
    frame.setsEnd = length != nil || frame.ownEnd != nil
    if let length { frame.limit = TTMLTime.earlier(frame.limit, frame.begin + length) }
    if let own = frame.ownEnd {
      let end = assumptions.timesAreAbsolute ? own : reference + own
      frame.limit = TTMLTime.earlier(frame.limit, end)
    }
    if frame.ownBegin != nil || parent.isSequence || (frame.setsEnd && frame.kind != .body) {
      frame.isTimed = true
    }
    frame.cursor = frame.begin
    frame.latest = frame.begin
  }

  /// Follows `set`, which comes before the content of its element (TTML 2, section 13.1.1).
  mutating func animate(_ attributes: XMLAttributes) {
    let top = frames.count - 1
    guard top > 0, let isHidden = TTMLDisplay.ownDisplay(attributes) else { return }
    let own = TTMLSpan(begin: frames[top].begin, end: frames[top].limit)
    let span = TTMLDisplay.active(attributes, within: own, &clock)
    let hidden = frames[top].hiding?.own ?? []
    hide(&frames[top], TTMLDisplay.setting(hidden, isHidden: isHidden, in: span))
  }

  /// Says when an element itself hides its content.
  func hide(_ frame: inout TTMLFrame, _ spans: [TTMLSpan]) {
    frame.hiding = TTMLHiding(
      above: frame.hiding?.above ?? [], own: spans, byRegion: frame.hiding?.byRegion ?? [])
  }

  /// Notes that some words follow, said by whom and shown when.
  mutating func speak(_ frame: TTMLFrame) {
    if frame.agent != label {
      closePart()
      label = frame.agent
    }
    guard frame.showsText else { return }
    var span = TTMLSpan(begin: frame.begin, end: frame.limit)
    isTimed = isTimed || frame.isTimed
    if frame.hiding != nil {
      // Hidden all the time, it keeps the time that it would be shown at.
      let displayed = frame.displayed
      if let first = displayed.first, let last = displayed.last {
        isTimed = isTimed || span.begin < first.begin || last.end < span.end
        span = TTMLSpan(begin: first.begin, end: last.end)
      } else {
        isHidden = true
      }
    }
    start = TTMLTime.earlier(start, span.begin)
    stop = TTMLTime.later(stop, span.end)
  }

  /// Keeps a run of text for checks.
  mutating func record(_ bytes: Span<UInt8>, _ frame: TTMLFrame) {
    var text: [UInt8] = []
    for index in bytes.indices { text.append(bytes[index]) }
    for span in frame.displayed { runs.append((span, String(decoding: text, as: UTF8.self))) }
  }
}
