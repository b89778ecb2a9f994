/// The words of a cue by the standard's own algorithm, and who says them.
///
/// WebVTT (W3C), section 6.4 "WebVTT cue text parsing": a tree of objects, of which the text is
/// taken, without reading aids (`<rt>`), with the innermost voice.
enum WebVTTStandardText {
  static func spoken(_ cueText: String) -> [SpokenText] {
    var parts: [SpokenText] = []
    var open: [(name: String, voice: String?)] = []
    var input = cueText[...]
    func add(_ text: String) {
      guard !open.contains(where: { $0.name == "rt" }) else { return }
      let voice = open.last { $0.name == "v" }?.voice
      if parts.last?.voice == voice, !parts.isEmpty {
        parts[parts.count - 1].text += text
      } else {
        parts.append(SpokenText(voice: voice, text: text))
      }
    }
    while let first = input.first {
      if first != "<" {
        let text = input.prefix { $0 != "<" }
        input = input.dropFirst(text.count)
        add(decoded(text))
        continue
      }
      let tag = input.dropFirst().prefix { $0 != ">" }
      input = input.dropFirst(tag.count + 1).dropFirst(input.count > tag.count + 1 ? 1 : 0)
      if tag.hasPrefix("/") {
        close(String(tag.dropFirst()), &open)
      } else {
        start(tag, &open)
      }
    }
    return parts
  }

  private static func close(_ name: String, _ open: inout [(name: String, voice: String?)]) {
    if open.last?.name == name {
      open.removeLast()
    } else if name == "ruby", open.last?.name == "rt" {
      open.removeLast(2)
    }
  }

  private static func start(_ tag: Substring, _ open: inout [(name: String, voice: String?)]) {
    let name = String(tag.prefix { !$0.isWhitespace && $0 != "." })
    let annotation = tag.drop { !$0.isWhitespace }
    switch name {
    case "c", "i", "b", "u", "ruby", "lang": open.append((name, nil))
    case "rt": if open.last?.name == "ruby" { open.append((name, nil)) }
    case "v":
      let voice = ComparedText.collapsed(decoded(annotation))
      open.append((name, voice.isEmpty ? nil : voice))
    default: break
    }
  }

  private static let names: [Substring: String] = [
    "amp": "&", "lt": "<", "gt": ">", "nbsp": "\u{A0}", "lrm": "\u{200E}", "rlm": "\u{200F}",
    "quot": "\"", "apos": "'", "eacute": "é", "copy": "©", "hellip": "…", "mdash": "—",
    "ndash": "–", "rsquo": "’", "lsquo": "‘", "rdquo": "”", "ldquo": "“",
  ]

  private static func decoded(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let first = rest.first {
      rest = rest.dropFirst()
      if first == "&", let end = rest.prefix(12).firstIndex(of: ";") {
        let name = rest[..<end]
        var value = names[name]
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
          value = UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init).map {
            String($0)
          }
        } else if name.hasPrefix("#") {
          value = UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init).map { String($0) }
        }
        if let value {
          result += value
          rest = rest[end...].dropFirst()
          continue
        }
      }
      result.append(first)
    }
    return result
  }
}
