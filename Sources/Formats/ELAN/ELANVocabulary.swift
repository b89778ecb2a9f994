internal import XML

/// The names of ELAN's annotation format (EAF 2.3 to 3.0).
enum ELANVocabulary {
  static let document = 0
  static let header = 1
  static let timeUnits = 2
  static let media = 3
  static let timeOrigin = 4
  static let slot = 5
  static let slotID = 6
  static let slotValue = 7
  static let tier = 8
  static let tierID = 9
  static let participant = 10
  static let typeReference = 11
  static let parent = 12
  static let language = 13
  static let alignable = 14
  static let reference = 15
  static let annotationID = 16
  static let begins = 17
  static let ends = 18
  static let annotationReference = 19
  static let value = 20

  static let vocabulary = XMLVocabulary(names: [
    "ANNOTATION_DOCUMENT", "HEADER", "TIME_UNITS", "MEDIA_DESCRIPTOR", "TIME_ORIGIN", "TIME_SLOT",
    "TIME_SLOT_ID", "TIME_VALUE", "TIER", "TIER_ID", "PARTICIPANT", "LINGUISTIC_TYPE_REF",
    "PARENT_REF", "LANG_REF", "ALIGNABLE_ANNOTATION", "REF_ANNOTATION", "ANNOTATION_ID",
    "TIME_SLOT_REF1", "TIME_SLOT_REF2", "ANNOTATION_REF", "ANNOTATION_VALUE",
  ])
}
