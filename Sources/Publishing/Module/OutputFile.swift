/// A file to be written.
package struct OutputFile: Hashable, Sendable {
  /// The path relative to `Reports/`, such as `site/en/index.html`.
  package var path: String
  /// The contents.
  package var bytes: [UInt8]

  /// Makes a file.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
