/// How a connection uses memory, and how long it waits.
package struct ConnectionOptions: Hashable, Sendable {
  /// KiB of pages kept in memory.
  package var cacheSize = 2048
  /// Bytes of the file that are read through a memory map; 0 for none.
  package var mapSize = 0
  /// Milliseconds for which a statement waits on another connection's lock.
  package var busyTimeout: Int32 = 5000
  /// Bytes of a page of a new file: a power of two from 512 to 65,536.
  package var pageSize = 4096

  /// Makes the usual options.
  package init() {}
}
