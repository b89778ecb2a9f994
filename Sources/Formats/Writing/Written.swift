/// A transcript as a file, and what the file does not carry.
package struct Written: Hashable, Sendable {
  /// The file, UTF-8.
  package var bytes: [UInt8]
  /// What the format could not hold, as phrases without participants' words; empty when all is in.
  package var losses: [String]

  /// Makes a record of what was written.
  package init(bytes: [UInt8], losses: [String] = []) {
    self.bytes = bytes
    self.losses = losses
  }
}
