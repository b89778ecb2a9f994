package import Model

/// Reads Word documents (ECMA-376).
package enum DOCXReader {
  /// The format's name.
  package static let format = "docx"

  /// Reads a file.
  package static func read(
    _ source: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    throw ReadFailure("format-unsupported", at: Place(path), "docx is not read yet")
  }
}
