/// Something that reads bytes from outside, and what must hold of what it gives.
struct FuzzTarget: Sendable {
  /// Small inputs to begin with.
  let seeds: [[UInt8]]
  /// What an input may be made of: the marks that the reader looks for.
  let tokens: [String]
  /// Reads an input; gives the promise that is broken, `nil` when none is.
  let check: @Sendable (_ input: [UInt8]) -> String?

  /// The tokens as a dictionary of libFuzzer: a quoted string a line, bytes in hexadecimal.
  var dictionary: String {
    var text = ""
    for token in tokens {
      let bytes = token.utf8.map { byte in
        (byte < 16 ? "\\x0" : "\\x") + String(byte, radix: 16)
      }
      text += "\"\(bytes.joined())\"\n"
    }
    return text
  }

  /// All targets by name.
  static let all = transcripts.merging(studyFiles) { first, _ in first }

  /// The target that the command line names.
  static let chosen = CommandLine.arguments.count > 1 ? all[CommandLine.arguments[1]] : nil
}
