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
    if let record = records[path] { return record.hash }
    guard let stamp = Files.stamp(folder.path(path)) else {
      throw FileFailure(action: "read", path: path, code: 2, reason: "No such file")
    }
    if let record = known[path], isTrusted(record, stamp) {
      records[path] = record
      return record.hash
    }
    hashed += 1
    let record = try Self.record(path, stamp, in: folder)
    records[path] = record
    return record.hash
  }

  /// Hashes all files whose stamps do not vouch for them, two at a time.
  ///
  /// One that cannot be read is left for `hash(of:)` to report.
  mutating func hashAll(_ paths: [String]) async {
    let folder = folder
    var changed: [(path: String, stamp: FileStamp)] = []
    for path in paths where records[path] == nil {
      guard let stamp = Files.stamp(folder.path(path)) else { continue }
      if let record = known[path], isTrusted(record, stamp) {
        records[path] = record
      } else {
        changed.append((path, stamp))
      }
    }
    hashed += changed.count
    // By size, so that both hands have as much to do.
    changed.sort { ($0.stamp.size, $0.path) > ($1.stamp.size, $1.path) }
    let halves = [0, 1].map { hand in
      stride(from: hand, to: changed.count, by: 2).map { changed[$0] }
    }
    await withTaskGroup(of: [FileRecord].self) { group in
      for half in halves {
        group.addTask { half.compactMap { try? Self.record($0.path, $0.stamp, in: folder) } }
      }
      for await found in group { for record in found { records[record.path] = record } }
    }
  }

  private static func record(
    _ path: String, _ stamp: FileStamp, in folder: StudyFolder
  ) throws(FileFailure) -> FileRecord {
    let seen = Files.now()
    var hash = SHA256()
    try Files.readPieces(folder.path(path)) { piece in
      hash.update(piece.span)
      return true
    }
    return FileRecord(
      path: path, stamp: stamp, hash: Hexadecimal.encode(hash.finish()), seen: seen)
  }

  /// Whether exactly these files were there at the last run, with the same contents.
  ///
  /// Files whose stamps do not vouch for them are opened and hashed; the first that differs ends it.
  mutating func isUnchanged(_ paths: [String]) -> Bool {
    guard paths.count == known.count else { return false }
    // Stamps first: a changed size or time settles it without opening anything.
    var young: [String] = []
    for path in paths {
      guard let record = known[path], let stamp = Files.stamp(folder.path(path)),
        record.stamp.size == stamp.size
      else { return false }
      if isTrusted(record, stamp) { records[path] = record } else { young.append(path) }
    }
    return young.allSatisfy { path in
      let before = known[path]?.hash
      return (try? hash(of: path)) == before
    }
  }

  /// The stamp of a file that was hashed in this run, if a file of the same stamp is the same file.
  func settledStamp(of path: String) -> FileStamp? {
    records[path].flatMap { isTrusted($0, $0.stamp) ? $0.stamp : nil }
  }

  private func isTrusted(_ record: FileRecord, _ stamp: FileStamp) -> Bool {
    record.stamp == stamp
      && max(stamp.modified, stamp.changed) + Self.settled < record.seen
  }
}
