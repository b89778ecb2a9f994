/// An annotation of an ELAN file as it stands there, its references not yet followed.
struct ELANAnnotation {
  /// The place of its tier among the tiers.
  var tier: Int
  /// The time slot at which it begins; `nil` when it refers to another annotation.
  var begins: String?
  /// The time slot at which it ends.
  var ends: String?
  /// The annotation that it refers to.
  var reference: String?
  /// Where its words stand in the words of the file.
  var words: Range<Int>
  /// The line of the file.
  var line: Int
}
