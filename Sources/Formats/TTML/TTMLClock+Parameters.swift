internal import XML

extension TTMLClock {
  /// Takes the rates that the root element declares; what cannot be read stays as it was.
  mutating func readParameters(_ attributes: XMLAttributes) {
    if let rate = attributes.rate(TTMLVocabulary.frameRate, atMost: 10_000) {
      frameRate = rate
      declaresFrameRate = true
    }
    if let rate = attributes.rate(TTMLVocabulary.subFrameRate, atMost: 1000) { subFrameRate = rate }
    if let rate = attributes.rate(TTMLVocabulary.tickRate, atMost: 1_000_000_000) {
      tickRate = rate
    }
    if let text = attributes.parameter(TTMLVocabulary.frameRateMultiplier) {
      // "1000 1001"; the first edition and some tools write "1000:1001".
      let parts = text.split { $0 == " " || $0 == ":" }.compactMap { Int($0) }
      let isUsable = parts.count == 2 && parts.allSatisfy { (1...100_000).contains($0) }
      // "999 1000" is how some tools mean NTSC's rate.
      if parts == [999, 1000] {
        multiplier = (1000, 1001)
      } else if isUsable {
        multiplier = (parts[0], parts[1])
      }
    }
    switch attributes.parameter(TTMLVocabulary.dropMode) {
    case "dropNTSC": dropMode = .ntsc
    case "dropPAL": dropMode = .pal
    default: dropMode = .none
    }
  }
}

extension XMLAttributes {
  /// A parameter of the document, in the namespace for parameters or in none.
  func parameter(_ name: Int) -> String? {
    string(of: name, in: TTMLVocabulary.parameter) ?? string(of: name)
  }

  /// A parameter that is a rate, at least 1.
  ///
  /// The limits keep all sums of times within an `Int`.
  fileprivate func rate(_ name: Int, atMost limit: Int) -> Int? {
    guard let text = parameter(name), let value = Int(text), (1...limit).contains(value)
    else { return nil }
    return value
  }
}
