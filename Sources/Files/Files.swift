internal import Glibc

/// The file system as this project uses it: whole files in, whole files out, atomically.
///
/// Paths are strings with `/`; relative ones count from the process's working folder. Nothing here
/// follows what a file says: names that come from data are the caller's to check.
package enum Files {
  /// The largest file that is read, in bytes: far above any transcript, below what would hurt.
  package static let sizeLimit = 1 << 30

  /// Reads a whole file.
  ///
  /// - Throws: `FileFailure` when it is missing, no regular file, larger than `limit` or unreadable.
  package static func read(_ path: String, limit: Int = sizeLimit) throws(FileFailure) -> [UInt8] {
    let (descriptor, expected) = try openRegular(path)
    defer { close(descriptor) }
    guard expected <= limit else {
      throw FileFailure(
        action: "read", path: path, code: 0,
        reason: "it has \(expected) bytes, more than the limit of \(limit)")
    }
    var isBroken = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: expected) { buffer, count in
      count = 0
      while count < expected {
        guard let base = buffer.baseAddress else { break }
        let got = unsafe Glibc.read(descriptor, base + count, expected - count)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { isBroken = true }
        if got <= 0 { break }
        count += got
      }
    }
    if isBroken { throw failure("read", path) }
    return bytes
  }

  /// Reads a file piece by piece, so that memory does not grow with it.
  ///
  /// `body` is called with each piece in order and returns `false` to stop early.
  ///
  /// - Throws: `FileFailure` when it is missing, no regular file or unreadable.
  package static func readPieces(
    _ path: String, of size: Int = 1 << 18, body: ([UInt8]) -> Bool
  ) throws(FileFailure) {
    let (descriptor, _) = try openRegular(path)
    defer { close(descriptor) }
    // A small file gets a small buffer, with room to see that it ends.
    var info = stat()
    let isSmall = unsafe fstat(descriptor, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
    let size = isSmall ? max(1, min(size, Int(info.st_size) + 1)) : size
    while true {
      var got = 0
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        repeat {
          got = unsafe Glibc.read(descriptor, buffer.baseAddress, size)
        } while got < 0 && errno == EINTR
        count = max(0, got)
      }
      if got < 0 { throw failure("read", path) }
      if got == 0 || !body(piece) { return }
    }
  }

  /// Opens a regular file, and says how many bytes it has.
  ///
  /// Without `O_NONBLOCK` the opening of a pipe would wait for somebody to write into it.
  private static func openRegular(
    _ path: String
  ) throws(FileFailure) -> (descriptor: Int32, size: Int) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure("read", path) }
    var info = stat()
    guard unsafe fstat(descriptor, &info) == 0 else {
      let problem = failure("read", path)
      close(descriptor)
      throw problem
    }
    guard info.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw FileFailure(action: "read", path: path, code: 0, reason: "it is not a regular file")
    }
    return (descriptor, Int(info.st_size))
  }

  /// Writes a whole file: beside the target first, then renamed over it.
  ///
  /// Missing folders are made. After a crash either the old file or the new one is there.
  /// - Throws: `FileFailure`; the target is untouched then.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    try makeFolder(folder(of: path))
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure("write", path) }
    var written = 0
    while written < bytes.count {
      let step = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress.map { unsafe $0 + written }, bytes.count - written)
      }
      if step < 0 && errno == EINTR { continue }
      if step <= 0 {
        let problem = failure("write", path)
        close(descriptor)
        unsafe unlink(temporary)
        throw problem
      }
      written += step
    }
    guard close(descriptor) == 0, unsafe rename(temporary, path) == 0 else {
      let problem = failure("write", path)
      unsafe unlink(temporary)
      throw problem
    }
  }

  /// Makes a folder and those above it; an existing folder is no failure.
  package static func makeFolder(_ path: String) throws(FileFailure) {
    if path.isEmpty || isFolder(path) { return }
    try makeFolder(folder(of: path))
    if unsafe mkdir(path, 0o755) != 0 && errno != EEXIST { throw failure("make folder", path) }
  }

  /// The names in a folder, sorted by their UTF-8 bytes; hidden ones included, `.` and `..` not.
  ///
  /// - Throws: `FileFailure` when the folder is missing or unreadable.
  package static func list(_ path: String) throws(FileFailure) -> [String] {
    try list(path, where: { _, _ in true })
  }

  private static func list(
    _ path: String, where isWanted: (_ name: String, _ type: Int) -> Bool
  ) throws(FileFailure) -> [String] {
    guard let handle = unsafe opendir(path) else { throw failure("list", path) }
    defer { unsafe closedir(handle) }
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      let type = unsafe Int(entry.pointee.d_type)
      if name != "." && name != "..", isWanted(name, type) { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The names of the regular files in a folder, links to such included, as `list` sorts them.
  ///
  /// - Throws: `FileFailure` when the folder is missing or unreadable.
  package static func listFiles(_ path: String) throws(FileFailure) -> [String] {
    try list(
      path,
      where: { name, type in
        // Some file systems do not say what an entry is, and a link is what it leads to.
        type == DT_REG || (type == DT_UNKNOWN || type == DT_LNK) && stamp("\(path)/\(name)") != nil
      })
  }

  /// The stamp of a regular file, or `nil` when there is none.
  package static func stamp(_ path: String) -> FileStamp? {
    var info = stat()
    guard unsafe stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    return FileStamp(
      size: Int(info.st_size), inode: UInt64(info.st_ino),
      modified: info.st_mtim.tv_sec * 1_000_000_000 + info.st_mtim.tv_nsec,
      changed: info.st_ctim.tv_sec * 1_000_000_000 + info.st_ctim.tv_nsec)
  }

  /// Whether a folder is there.
  package static func isFolder(_ path: String) -> Bool {
    var info = stat()
    return unsafe stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// Removes a file; a missing one is no failure.
  package static func remove(_ path: String) throws(FileFailure) {
    if unsafe unlink(path) != 0 && errno != ENOENT { throw failure("remove", path) }
  }

  /// Removes a folder if it is empty; says nothing if it is not.
  package static func removeEmptyFolder(_ path: String) { _ = unsafe rmdir(path) }

  /// Nanoseconds since 1970, by the system's clock.
  package static func now() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// The path up to the last `/`, without it; empty when there is none.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The path after the last `/`.
  package static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  private static func failure(_ action: String, _ path: String) -> FileFailure {
    let code = errno
    return FileFailure(
      action: action, path: path, code: code, reason: unsafe String(cString: strerror(code)))
  }
}

extension Files {
  /// The process's working folder, or `.` when it cannot be told.
  package static func workingFolder() -> String {
    guard let path = unsafe getcwd(nil, 0) else { return "." }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }
}
