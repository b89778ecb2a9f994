internal import Model
internal import XML

/// Collects the tiers, time slots and annotations of an ELAN file.
final class ELANHandler: XMLHandler {
  private typealias Name = ELANVocabulary

  /// Whether the root element is `ANNOTATION_DOCUMENT`.
  private(set) var isRootRight = false
  /// The time slots.
  private(set) var slots = ELANTimeSlots()
  /// The tiers in the order of the file.
  private(set) var tiers: [ELANTier] = []
  /// The annotations in the order of the file.
  private(set) var annotations: [ELANAnnotation] = []
  /// Which annotation has an id.
  private(set) var places: [String: Int] = [:]
  /// The words of all annotations.
  private(set) var words: [UInt8] = []
  /// What stands outside annotations.
  private(set) var outside = OutsideWords()

  private var depth = 0
  private var hasMedia = false
  private var isInAnnotation = false
  private var isInValue = false

  func start(_ name: XMLName, _ attributes: XMLAttributes, in parser: XMLParser) {
    depth += 1
    if depth == 1 {
      isRootRight = name == XMLName(Name.document)
      if !isRootRight { parser.stop() }
      return
    }
    outside.part()
    switch name.local {
    case Name.header: slots.unit = attributes.string(of: Name.timeUnits) ?? ""
    case Name.media:
      if !hasMedia { slots.origin = attributes.integer(of: Name.timeOrigin) ?? 0 }
      hasMedia = true
    case Name.slot:
      slots.add(attributes.string(of: Name.slotID), attributes.integer(of: Name.slotValue))
    case Name.tier where !isInAnnotation: open(attributes)
    case Name.alignable, Name.reference: openAnnotation(attributes, parser.line)
    case Name.value: isInValue = isInAnnotation
    default: break
    }
  }

  func end(_ name: XMLName, in parser: XMLParser) {
    outside.part()
    if name.local == Name.value { isInValue = false }
    if name.local == Name.alignable || name.local == Name.reference { closeAnnotation() }
    depth -= 1
  }

  func text(_ bytes: Span<UInt8>, in parser: XMLParser) {
    if isInValue {
      words.append(bytes, 0, bytes.count)
    } else {
      outside.add(bytes)
    }
  }

  private func open(_ attributes: XMLAttributes) {
    tiers.append(
      ELANTier(
        id: attributes.string(of: Name.tierID) ?? "",
        participant: attributes.string(of: Name.participant) ?? "",
        type: attributes.string(of: Name.typeReference) ?? "",
        parent: attributes.string(of: Name.parent),
        language: attributes.string(of: Name.language)))
  }

  private func openAnnotation(_ attributes: XMLAttributes, _ line: Int) {
    guard !tiers.isEmpty, !isInAnnotation else { return }
    isInAnnotation = true
    if let id = attributes.string(of: Name.annotationID), places[id] == nil {
      places[id] = annotations.count
    }
    annotations.append(
      ELANAnnotation(
        tier: tiers.count - 1, begins: attributes.string(of: Name.begins),
        ends: attributes.string(of: Name.ends),
        reference: attributes.string(of: Name.annotationReference),
        words: words.count..<words.count, line: line))
  }

  private func closeAnnotation() {
    guard isInAnnotation else { return }
    isInAnnotation = false
    let last = annotations.count - 1
    let lower = annotations[last].words.lowerBound
    annotations[last].words = lower..<words.count
    let count = WordCount.words(words.span, lower, words.count)
    if count > 0 { tiers[tiers.count - 1].count += 1 }
    tiers[tiers.count - 1].words += count
  }
}
