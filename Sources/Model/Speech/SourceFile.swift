/// A file as received, and what it is to its interview.
public struct SourceFile: Hashable, Sendable {
  /// The path relative to the study folder.
  public var path: String
  /// The SHA-256 of the bytes, 64 lower-case hexadecimal digits.
  public var hash: String
  /// What it is to its interview.
  public var role: SourceRole
  /// The format that was read, such as `docx`.
  public var format: String
  /// What went in, what came out, what was left out.
  public var account: ReadingAccount

  /// Makes a record of a source.
  public init(
    path: String, hash: String, role: SourceRole, format: String, account: ReadingAccount
  ) {
    self.path = path
    self.hash = hash
    self.role = role
    self.format = format
    self.account = account
  }
}
