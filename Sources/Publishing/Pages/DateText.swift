internal import Model

/// A day or month for people and for machines.
enum DateText {
  /// A `time` element for a day or month as a file has it; other text as it is.
  static func nodes(_ written: String, _ words: InterfaceWords) -> [HTMLNode] {
    let text = words.date(written: written)
    return text == written
      ? [.text(written)] : [.element(.time, .datetime(written), text: text)]
  }
}
