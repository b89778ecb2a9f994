internal import Folding

/// The labels of one file, each once: those that differ in letter case or space are the same.
struct LabelTable {
  /// The labels as first written, spaces round them removed.
  private(set) var labels: [String] = []
  private var forms: [(bytes: [UInt8], index: Int32)] = []
  private var keys: [String: Int32] = [:]

  /// The index of a label as written, UTF-8; it is added when it is new.
  mutating func index(of form: some Collection<UInt8>) -> Int32 {
    for known in forms where known.bytes.count == form.count && known.bytes.elementsEqual(form) {
      return known.index
    }
    let text = String(decoding: form, as: UTF8.self)
    let key = Self.key(of: text)
    let index: Int32
    if let known = keys[key] {
      index = known
    } else {
      index = Int32(labels.count)
      keys[key] = index
      labels.append(Self.trimmed(text))
    }
    // A file whose every cue has a label of its own is no reason to search for ever.
    if forms.count < 256 { forms.append((Array(form), index)) }
    return index
  }

  /// What makes two labels the same: their letters, case folded, with single spaces.
  ///
  /// A quotation mark before a name, as slips in when one is typed by mistake, makes no other name.
  static func key(of label: String) -> String {
    let name = label.unicodeScalars.drop { $0.properties.isQuotationMark }
    let words = name.split { $0.properties.isWhitespace }
    return Folding.caseFolded(words.map { String($0) }.joined(separator: " "))
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return String(scalars)
  }
}
