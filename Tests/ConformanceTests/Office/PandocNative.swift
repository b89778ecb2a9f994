/// A document as pandoc prints it (`-t native`, Haskell's notation), parsed as far as its text
/// needs it.
indirect enum PandocNative {
  case text(String)
  case list([PandocNative])
  /// A constructor such as `Para`, or nothing for a tuple, and what follows it.
  case node(Substring, [PandocNative])

  /// Parses a printed document; what is not understood is skipped.
  init(_ printed: String) {
    var rest = printed[...]
    self = .list(Self.items(&rest, until: nil))
  }

  private static func items(_ rest: inout Substring, until end: Character?) -> [PandocNative] {
    var found: [PandocNative] = []
    while let first = rest.first {
      rest = rest.dropFirst()
      switch first {
      case end: return found
      case "[": found.append(.list(items(&rest, until: "]")))
      case "(": found.append(.node("", items(&rest, until: ")")))
      case "{": found.append(.node("", items(&rest, until: "}")))
      case "\"": found.append(.text(literal(&rest)))
      case let letter where letter.isUppercase:
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "." }
        rest = rest.dropFirst(name.count)
        found.append(.node(String(letter)[...] + name, []))
      default: break
      }
    }
    return found
  }

  private static func literal(_ rest: inout Substring) -> String {
    var value = ""
    while let first = rest.first {
      rest = rest.dropFirst()
      if first == "\"" { break }
      guard first == "\\" else {
        value.append(first)
        continue
      }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      if let code = UInt32(digits), let scalar = Unicode.Scalar(code) {
        value.unicodeScalars.append(scalar)
        rest = rest.dropFirst(digits.count)
        if rest.hasPrefix("\\&") { rest = rest.dropFirst(2) }
      } else if let next = rest.first {
        if next != "&" { value.append(next == "n" ? "\n" : next == "t" ? "\t" : next) }
        rest = rest.dropFirst()
      }
    }
    return value
  }
}
