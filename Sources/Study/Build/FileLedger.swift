internal import Digest
internal import Files
internal import Indexing

/// Which files are as they were at the last run, decided as cheaply as can be trusted.
///
/// A file is unchanged when size, inode, mtime and ctime are and it was already two seconds old
/// when it was last looked at; otherwise its hash decides.
struct FileLedger {
  private let folder: StudyFolder
  private var known: [String: FileRecord]
  /// The records to keep for the next run.
  private(set) var records: [String: FileRecord] = [:]
  /// How many files had to be opened to hash them.
  private(set) var hashed = 0

  init(_ folder: StudyFolder, known: [FileRecord]) {
    self.folder = folder
    self.known = Dictionary(known.map { ($0.path, $0) }) { first, _ in first }
  }

  /// How old a file must have been when it was looked at for its stamp to be trusted, in
  /// nanoseconds: file systems keep times no finer than two seconds.
  private static let settled = 2_000_000_000

  /// The hash of a file, from the ledger when its stamp vouches for it.
  ///
  /// - Throws: `FileFailure` when it must be read and cannot.
  mutating func hash(of path: String) throws(FileFailure) -> String {
    guard let stamp = Files.stamp(folder.path(path)) else {
      throw FileFailure(action: "read", path: path, code: 2, reason: "No such file")
    }
    if let record = known[path], isTrusted(record, stamp) {
      records[path] = record
      return record.hash
    }
    let seen = Files.now()
    var hash = SHA256()
    hashed += 1
    try Files.readPieces(folder.path(path)) { piece in
      hash.update(piece.span)
      return true
    }
    let digest = Hexadecimal.encode(hash.finish())
    records[path] = FileRecord(path: path, stamp: stamp, hash: digest, seen: seen)
    return digest
  }

  /// Whether exactly these files were there at the last run, with the same contents.
  ///
  /// Files whose stamps do not vouch for them are opened and hashed; the first that differs ends it.
  mutating func isUnchanged(_ paths: [String]) -> Bool {
    guard paths.count == known.count else { return false }
    // Stamps first: a changed size or time settles it without opening anything.
    for path in paths {
      guard let record = known[path], let stamp = Files.stamp(folder.path(path)),
        record.stamp.size == stamp.size
      else { return false }
    }
    return paths.allSatisfy { path in
      let before = known[path]?.hash
      return (try? hash(of: path)) == before
    }
  }

  private func isTrusted(_ record: FileRecord, _ stamp: FileStamp) -> Bool {
    record.stamp == stamp
      && max(stamp.modified, stamp.changed) + Self.settled < record.seen
  }
}
