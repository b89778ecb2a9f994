internal import Database
internal import Files

extension StudyIndex {
  /// The files that were read, by path in the order of its bytes.
  package func fileRecords() throws(IndexFailure) -> [FileRecord] { try records(in: "file") }

  /// Puts other files in the place of those that were read; only what differs is written.
  ///
  /// - Parameter records: in any order, each path once.
  /// - Throws: `IndexFailure`; nothing has changed then.
  package func replaceFileRecords(_ records: [FileRecord]) throws(IndexFailure) {
    try replace(records, in: "file")
  }

  /// The files that were written, by path in the order of its bytes.
  package func outputRecords() throws(IndexFailure) -> [FileRecord] { try records(in: "output") }

  /// Puts other files in the place of those that were written; only what differs is written.
  ///
  /// - Parameter records: in any order, each path once.
  /// - Throws: `IndexFailure`; nothing has changed then.
  package func replaceOutputRecords(_ records: [FileRecord]) throws(IndexFailure) {
    try replace(records, in: "output")
  }

  private func records(in table: String) throws(IndexFailure) -> [FileRecord] {
    try guarded { () throws(DatabaseFailure) in
      var found: [FileRecord] = []
      try connection.rows(
        "SELECT path, size, inode, modified, changed, hash, seen FROM \(table) ORDER BY path"
      ) { row in
        found.append(
          FileRecord(
            path: row.string(0),
            stamp: FileStamp(
              size: row.int(1), inode: UInt64(bitPattern: Int64(row.int(2))),
              modified: row.int(3), changed: row.int(4)),
            hash: row.string(5), seen: row.int(6)))
      }
      return found
    }
  }

  private func replace(_ records: [FileRecord], in table: String) throws(IndexFailure) {
    let old = try self.records(in: table)
    let new = records.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    // Both are in order: one walk finds what is gone and what is new or different.
    var gone: [String] = []
    var written: [FileRecord] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if j == new.count || (i < old.count && precedes(old[i], new[j])) {
        gone.append(old[i].path)
        i += 1
      } else if i == old.count || precedes(new[j], old[i]) {
        written.append(new[j])
        j += 1
      } else {
        if old[i] != new[j] { written.append(new[j]) }
        i += 1
        j += 1
      }
    }
    if gone.isEmpty && written.isEmpty { return }
    try guarded { () throws(DatabaseFailure) in
      try change { () throws(DatabaseFailure) in
        for path in gone { try connection.run("DELETE FROM \(table) WHERE path = ?", .text(path)) }
        for record in written {
          try connection.run(
            "INSERT OR REPLACE INTO \(table) VALUES(?, ?, ?, ?, ?, ?, ?)", .text(record.path),
            .int(record.stamp.size), .int(Int(Int64(bitPattern: record.stamp.inode))),
            .int(record.stamp.modified), .int(record.stamp.changed), .text(record.hash),
            .int(record.seen))
        }
      }
    }
  }

  private func precedes(_ left: FileRecord, _ right: FileRecord) -> Bool {
    left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }
}
