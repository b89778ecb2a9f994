/// The time slots of an ELAN file: moments that annotations share.
struct ELANTimeSlots {
  /// A moment.
  struct Moment {
    /// Milliseconds of the recording; -1 when the slot has no time of its own.
    var milliseconds: Int32
    /// Where it stands among all moments: microseconds, worked out between its neighbours where it
    /// has no time of its own.
    var order: Int
  }

  /// The unit of times, as the header names it.
  var unit = ""
  /// Where the timeline begins in the first recording, in milliseconds.
  var origin = 0

  private var names: [String: Int] = [:]
  private var values: [Int?] = []

  /// Adds a slot; its value is `nil` when nobody set its time.
  mutating func add(_ id: String?, _ value: Int?) {
    if let id, names[id] == nil { names[id] = values.count }
    values.append(value.flatMap { 0...Int(Int32.max) ~= $0 ? $0 : nil })
  }

  /// Whether times count in a unit that is read.
  var isUnitKnown: Bool { ["", "milliseconds", "PAL-frames", "NTSC-frames"].contains(unit) }

  /// All moments by the names of their slots.
  func moments() -> [String: Moment] {
    let moments = moments(of: values)
    return names.mapValues { moments[$0] }
  }

  private func moments(of values: [Int?]) -> [Moment] {
    var moments = values.map { value -> Moment in
      guard let value else { return Moment(milliseconds: -1, order: 0) }
      let (numerator, denominator) = rate
      let time = (2 * value * numerator + denominator) / (2 * denominator) + origin
      return Moment(
        milliseconds: Int32(exactly: max(0, time)) ?? -1,
        order: value * numerator * 1000 / denominator)
    }
    // Slots stand in the order of time: those without one lie evenly between their neighbours.
    var last = 0
    var at = 0
    while at < values.count {
      if values[at] != nil {
        last = moments[at].order
        at += 1
        continue
      }
      let end = values[at...].firstIndex { $0 != nil } ?? values.count
      let next = end < values.count ? max(last, moments[end].order) : last
      let gaps = end - at + 1
      for step in 1..<gaps { moments[at + step - 1].order = last + (next - last) / gaps * step }
      at = end
    }
    return moments
  }

  /// Milliseconds a unit, as a fraction: PAL has 25 frames a second, NTSC 30000/1001.
  private var rate: (Int, Int) {
    switch unit {
    case "PAL-frames": (40, 1)
    case "NTSC-frames": (1001, 30)
    default: (1, 1)
    }
  }
}
