/// Why an archive could not be opened, read or written.
package struct ArchiveFailure: Error, Hashable, CustomStringConvertible {
  /// What rule the archive broke.
  package enum Rule: String, Hashable, Sendable {
    /// It is no ZIP archive, is cut off, or contradicts itself.
    case wellFormed
    /// It has more members than the limit.
    case memberCount
    /// A member, or all together, hold more bytes than the limit.
    case size
    /// A large member is packed tighter than text ever is.
    case ratio
    /// A member holds more or fewer bytes than it declares.
    case declaredSize
    /// A member's name climbs out of the archive or is no relative path.
    case memberName
    /// Two members have the same name.
    case duplicateName
    /// A member is encrypted, or packed by a method that is not read.
    case packing
    /// No member has the name that was asked for.
    case missingMember
  }

  /// The rule.
  package var rule: Rule
  /// What was found, as a phrase without participants' words.
  package var reason: String

  /// Makes a failure.
  package init(_ rule: Rule, _ reason: String) {
    self.rule = rule
    self.reason = reason
  }

  /// The reason.
  package var description: String { reason }
}
