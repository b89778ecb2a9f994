/// The forms in which a participant agreed to appear, from the least to the most.
public enum ConsentForm: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// Nothing may be published. A participant file without `consent` means this.
  case none
  /// Words in print.
  case text
  /// Words and voice.
  case audio
  /// Words, voice and picture.
  case video

  /// The word that stands in a participant file.
  public var name: String {
    switch self {
    case .none: "none"
    case .text: "text"
    case .audio: "audio"
    case .video: "video"
    }
  }

  /// Orders forms by how much they allow.
  public static func < (left: ConsentForm, right: ConsentForm) -> Bool {
    left.rawValue < right.rawValue
  }
}
