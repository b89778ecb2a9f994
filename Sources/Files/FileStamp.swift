/// What tells, without opening it, whether a file is the one seen before.
package struct FileStamp: Hashable, Sendable {
  /// Bytes.
  package var size: Int
  /// The inode number.
  package var inode: UInt64
  /// When its contents changed, in nanoseconds since 1970.
  package var modified: Int
  /// When its contents or attributes changed, in nanoseconds since 1970.
  package var changed: Int

  /// Makes a stamp.
  package init(size: Int, inode: UInt64, modified: Int, changed: Int) {
    self.size = size
    self.inode = inode
    self.modified = modified
    self.changed = changed
  }
}
