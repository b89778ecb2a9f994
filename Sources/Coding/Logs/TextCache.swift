/// The canonical texts asked for last, up to a size, so that memory follows a few interviews.
struct TextCache {
  /// Bytes that are kept at most, unless one text alone has more.
  private static let limit = 4 << 20

  private let load: (String) -> [UInt8]?
  private var texts: [UInt32: [UInt8]] = [:]
  private var order: [UInt32] = []
  private var size = 0
  private var missing: Set<UInt32> = []

  init(load: @escaping (String) -> [UInt8]?) { self.load = load }

  /// The text of a hash, or `nil` when the caller has none; `number` stands for the hash.
  mutating func text(_ number: UInt32, hash: String) -> [UInt8]? {
    if let text = texts[number] { return text }
    if missing.contains(number) { return nil }
    guard let text = load(hash) else {
      missing.insert(number)
      return nil
    }
    while !order.isEmpty, size + text.count > Self.limit {
      size -= texts.removeValue(forKey: order.removeFirst())?.count ?? 0
    }
    texts[number] = text
    order.append(number)
    size += text.count
    return text
  }
}
