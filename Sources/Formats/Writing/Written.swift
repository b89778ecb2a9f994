/// A transcript as a file, and what the file does not carry.
package struct Written: Hashable, Sendable {
  /// The file, UTF-8.
  package var bytes: [UInt8]
  /// What the format could not hold, as phrases without participants' words; empty when all is in.
  package var losses: [String]

  /// How many captions it holds; 0 for text.
  package var cues = 0
  /// Captions that are harder to read than they should be, in their order; empty for text.
  package var strains: [CueStrain]

  /// Makes a record of what was written.
  package init(bytes: [UInt8], losses: [String] = [], strains: [CueStrain] = []) {
    self.bytes = bytes
    self.losses = losses
    self.strains = strains
  }
}
