internal import Database

/// Why the index could not do its work; never with a participant's words.
package struct IndexFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kinds of trouble there are, by what can be done about them.
  package enum Kind: Hashable, Sendable {
    /// The file was damaged and has been removed: open it again and build anew.
    case damaged
    /// Another process was writing for longer than five seconds.
    case busy
    /// The file or its folder may not be read or written.
    case access
    /// The disk is full.
    case full
    /// An interview has more turns than the index can number.
    case tooLarge
    /// Something that should not happen.
    case other
  }

  /// The kind.
  package var kind: Kind
  /// The index file; `nil` for one in memory.
  package var path: String?
  /// What happened, as a phrase.
  package var detail: String

  /// A sentence for people.
  package var description: String { "cannot use the index \(path ?? "in memory"): \(detail)" }

  init(kind: Kind, path: String?, detail: String) {
    self.kind = kind
    self.path = path
    self.detail = detail
  }

  init(_ failure: DatabaseFailure, path: String?) {
    self.path = path
    switch true {
    case failure.isDamage: (kind, detail) = (.damaged, "the file is damaged")
    case failure.isBusy: (kind, detail) = (.busy, "another process is writing to it")
    case failure.isAccess: (kind, detail) = (.access, "it may not be read or written")
    case failure.primaryCode == 13: (kind, detail) = (.full, "the disk is full")
    default: (kind, detail) = (.other, failure.description)
    }
  }
}
