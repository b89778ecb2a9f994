internal import XML

/// What a document's head says of when content is displayed: regions with times, and
/// `tts:display` in styles and regions (TTML 2, sections 10.2.9, 11.1.2 and 13.1.1).
struct TTMLDisplay {
  typealias Name = TTMLVocabulary

  private var styles: [String: Style] = [:]
  private var regions: [String: [TTMLSpan]] = [:]
  private var openRegion: (id: String, depth: Int, active: TTMLSpan, hidden: [TTMLSpan])?

  private struct Style {
    var isHidden: Bool?
    var references: [Substring]
  }

  /// Whether a style hides something.
  private(set) var hasStyles = false
  /// Whether a region is not displayed all the time.
  private(set) var hasRegions = false

  /// An element of the head begins, at a depth of the document.
  mutating func start(
    _ name: XMLName, _ attributes: XMLAttributes, at depth: Int, _ clock: inout TTMLClock
  ) {
    switch name.local {
    case Name.region:
      let id = attributes.string(of: Name.id, in: Name.xml) ?? ""
      let active = Self.active(attributes, within: .always, &clock)
      openRegion = (id, depth, active, isHidden(attributes) == true ? [active] : [])
    case Name.styleElement where openRegion != nil:
      guard let isHidden = isHidden(attributes), let region = openRegion else { return }
      openRegion?.hidden = isHidden ? [region.active] : []
    case Name.styleElement:
      let style = Style(
        isHidden: Self.ownDisplay(attributes),
        references: Self.references(attributes))
      guard style.isHidden != nil || !style.references.isEmpty else { return }
      styles[attributes.string(of: Name.id, in: Name.xml) ?? ""] = style
      hasStyles = hasStyles || style.isHidden == true
    case Name.set:
      guard let region = openRegion, let isHidden = Self.ownDisplay(attributes) else { return }
      let span = Self.active(attributes, within: region.active, &clock)
      openRegion?.hidden = Self.setting(region.hidden, isHidden: isHidden, in: span)
    default: break
    }
  }

  /// An element of the head ends, at a depth of the document.
  mutating func end(at depth: Int) {
    guard let region = openRegion, region.depth == depth else { return }
    openRegion = nil
    let hidden = TTMLSpan.always - [region.active] + region.hidden
    guard !hidden.isEmpty else { return }
    regions[region.id] = hidden
    hasRegions = true
  }

  /// When a region displays nothing; empty when it always may.
  func hidden(byRegion id: String) -> [TTMLSpan] { regions[id] ?? [] }

  /// Whether an element's own style hides it; `nil` when it says nothing.
  func isHidden(_ attributes: XMLAttributes) -> Bool? {
    if let own = Self.ownDisplay(attributes) { return own }
    guard hasStyles else { return nil }
    return isHidden(Self.references(attributes), 0)
  }

  /// The last reference that says something counts; a style's own value before what it refers to.
  private func isHidden(_ references: [Substring], _ level: Int) -> Bool? {
    guard level < 8 else { return nil }
    for id in references.reversed() {
      guard let style = styles[String(id)] else { continue }
      if let found = style.isHidden ?? isHidden(style.references, level + 1) { return found }
    }
    return nil
  }

  /// `tts:display` of an element: `true` for `none`, `nil` when it is not there.
  static func ownDisplay(_ attributes: XMLAttributes) -> Bool? {
    attributes.string(of: Name.display, in: Name.style).map { $0 == "none" }
  }

  private static func references(_ attributes: XMLAttributes) -> [Substring] {
    (attributes.string(of: Name.styleElement) ?? "").split(separator: " ").prefix(16).map { $0 }
  }

  /// When a child that counts from its parent's beginning is active.
  static func active(
    _ attributes: XMLAttributes, within parent: TTMLSpan, _ clock: inout TTMLClock
  ) -> TTMLSpan {
    func time(_ name: Int) -> TTMLTime? {
      guard let index = attributes.index(of: name) else { return nil }
      var time: TTMLTime?
      attributes.withValue(at: index) { time = clock.time($0) }
      return time
    }
    var span = parent
    if let begin = time(Name.begin) { span.begin = parent.begin + begin }
    if let end = time(Name.end) { span.end = TTMLTime.earlier(span.end, parent.begin + end) }
    if let length = time(Name.dur) { span.end = TTMLTime.earlier(span.end, span.begin + length) }
    return span
  }

  /// Hidden stretches after an animation makes one more of them, or one no longer.
  static func setting(_ hidden: [TTMLSpan], isHidden: Bool, in span: TTMLSpan) -> [TTMLSpan] {
    guard !span.isEmpty else { return hidden }
    return isHidden ? hidden + [span] : hidden.flatMap { $0 - [span] }
  }
}
