package import Files

/// A file as it was when it was last hashed.
package struct FileRecord: Hashable, Sendable {
  /// The path relative to the study folder.
  package var path: String
  /// What told, without opening it, that it was this file.
  package var stamp: FileStamp
  /// The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
  package var hash: String
  /// When it was looked at, in nanoseconds since 1970; 0 when that does not matter.
  package var seen: Int

  /// Makes a record.
  package init(path: String, stamp: FileStamp, hash: String, seen: Int = 0) {
    self.path = path
    self.stamp = stamp
    self.hash = hash
    self.seen = seen
  }
}
