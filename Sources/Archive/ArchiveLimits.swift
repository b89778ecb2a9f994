/// How much an archive may hold before it is refused.
///
/// Sizes are checked as declared when the archive is opened, and again as bytes come out.
package struct ArchiveLimits: Hashable, Sendable {
  /// The largest number of members.
  package var members: Int
  /// The largest number of unpacked bytes of one member.
  package var memberSize: Int
  /// The largest number of unpacked bytes of all members together, as declared.
  package var totalSize: Int
  /// How many times larger than packed a member of more than `ratioFloor` bytes may be.
  ///
  /// Repetitive office documents reach 65; a bomb about 1000.
  package var ratio: Int
  /// The unpacked size from which the ratio counts, in bytes.
  package var ratioFloor: Int

  /// Makes limits; those that are not given are far above any document of interviews.
  package init(
    members: Int = 10_000, memberSize: Int = 256 << 20, totalSize: Int = 1 << 30,
    ratio: Int = 200, ratioFloor: Int = 10 << 20
  ) {
    self.members = members
    self.memberSize = memberSize
    self.totalSize = totalSize
    self.ratio = ratio
    self.ratioFloor = ratioFloor
  }
}
