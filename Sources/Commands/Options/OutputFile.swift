internal import CommandLineKit
internal import Files

/// The file that a command is told to write.
struct OutputFile {
  /// Its path; `-` is standard output.
  let path: String
  /// Whether it may be overwritten.
  let isForced: Bool

  /// Whether it is standard output.
  var isStandardOutput: Bool { path == "-" }

  /// Sees that nothing is overwritten that nobody asked to overwrite, and no source ever.
  func protect(_ sources: [String]) throws(UsageError) {
    guard !isStandardOutput, let there = Files.stamp(path) else { return }
    for source in sources where Files.stamp(source) == there {
      throw UsageError("OUT and '\(source)' are the same file")
    }
    if !isForced {
      throw UsageError("'\(path)' is there already", hint: "say '--force' to overwrite it")
    }
  }

  /// Writes it, whole or not at all.
  func write(_ bytes: [UInt8], on console: any Console) throws {
    if !isStandardOutput {
      try Files.write(bytes, to: path)
    } else if console.output.isTerminal {
      console.write(StyledText(String(decoding: bytes, as: UTF8.self)))
    } else {
      console.write(bytes: bytes)
    }
  }
}
