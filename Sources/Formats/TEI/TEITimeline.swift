internal import XML

/// The moments of a TEI timeline (`when`), each some time after another (TEI P5, section 8.4.2).
struct TEITimeline {
  private struct Moment {
    var interval: ExactSeconds?
    /// The moment after which the interval counts; `nil` for the beginning of the timeline.
    var since: String?
    /// A time of day.
    var clock: ExactSeconds?
  }

  private var moments: [String: Moment] = [:]
  private var unit = "s"
  private var origin: String?
  private var known: [String: ExactSeconds?] = [:]

  /// Begins a timeline.
  mutating func open(_ attributes: XMLAttributes) {
    unit = attributes.string(of: TEIVocabulary.unit) ?? "s"
    origin = attributes.string(of: TEIVocabulary.origin).map(TEIReference.id)
  }

  /// Adds a moment.
  mutating func add(_ id: String?, _ attributes: XMLAttributes) {
    guard let id, moments[id] == nil else { return }
    var moment = Moment()
    let unit = attributes.string(of: TEIVocabulary.unit) ?? unit
    if let index = attributes.index(of: TEIVocabulary.interval) {
      attributes.withValue(at: index) { moment.interval = ExactSeconds($0) }
      moment.interval = moment.interval.flatMap { Self.seconds($0, unit) }
    }
    moment.since = (attributes.string(of: TEIVocabulary.since)).map(TEIReference.id) ?? origin
    if moment.since == id { moment.since = nil }
    moment.clock = attributes.string(of: TEIVocabulary.absolute).flatMap(Self.clock)
    moments[id] = moment
  }

  /// Milliseconds of a moment; -1 when it is unknown, is not there or waits for itself.
  mutating func milliseconds(of reference: String) -> Int32 {
    time(of: TEIReference.id(reference))?.milliseconds ?? -1
  }

  private mutating func time(of id: String) -> ExactSeconds? {
    // From moment to moment to one that is known, and back; none is walked twice.
    var chain: [String] = []
    var next: String? = id
    while let id = next, known[id] == nil, moments[id] != nil {
      chain.append(id)
      known[id] = .some(nil)
      next = isFixed(id) ? nil : moments[id]?.since
    }
    for id in chain.reversed() { known[id] = .some(value(of: id)) }
    return known[id] ?? nil
  }

  /// Whether a moment needs no other: it is the beginning, or has a time of day.
  private func isFixed(_ id: String) -> Bool {
    guard let moment = moments[id] else { return true }
    return id == origin || moment.interval == nil || moment.since == nil
  }

  private func value(of id: String) -> ExactSeconds? {
    guard let moment = moments[id] else { return nil }
    if id == origin { return .zero }
    if let interval = moment.interval {
      guard interval.milliseconds >= 0 else { return nil }
      guard let since = moment.since, moments[since] != nil else { return interval }
      return (known[since] ?? nil).flatMap { $0.adding(interval) }
    }
    guard let clock = moment.clock else { return nil }
    let beginning = origin.flatMap { moments[$0]?.clock } ?? .zero
    return clock.adding(beginning.negated)
  }

  private static func seconds(_ interval: ExactSeconds, _ unit: String) -> ExactSeconds? {
    switch unit {
    case "ms": interval.scaled(by: 1, over: 1000)
    case "min": interval.scaled(by: 60, over: 1)
    case "h", "hr": interval.scaled(by: 3600, over: 1)
    default: interval
    }
  }

  /// The seconds of `hh:mm:ss.sss`, of a date and time too.
  private static func clock(_ text: String) -> ExactSeconds? {
    let fields = (text.split(separator: "T").last ?? "").split(separator: ":")
    guard (2...3).contains(fields.count) else { return nil }
    var sum: ExactSeconds? = .zero
    for (field, length) in zip(fields, [3600, 60, 1]) {
      let bytes = Array(field.utf8)
      sum = ExactSeconds(bytes.span)?.scaled(by: length, over: 1).flatMap { sum?.adding($0) }
    }
    return sum
  }
}
