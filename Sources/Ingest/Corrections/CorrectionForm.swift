internal import Digest
internal import JSON
internal import Model

/// The form in which corrections are kept: one JSON object a line, named by a hash of itself.
///
/// As in coding logs (docs/coding-log.md), the words enter the id through a salted hash of their
/// own, so that they can be erased when a person withdraws and the id still holds.
enum CorrectionForm {
  /// The members that hold a participant's words.
  static let secrets = ["exact", "note", "now", "prefix", "salt", "suffix"]

  /// The id of an object: SHA-256 of its canonical JSON without `id`, the secrets replaced by
  /// `words`, their hash.
  static func id(of object: JSONObject) -> String {
    var open = JSONObject()
    var secret = JSONObject()
    for member in object.members where member.key != "id" {
      if secrets.contains(member.key) {
        secret.members.append(member)
      } else {
        open.members.append(member)
      }
    }
    if !secret.members.isEmpty { open["words"] = .string(hash(of: secret)) }
    return hash(of: open)
  }

  private static func hash(of object: JSONObject) -> String {
    SHA256.hex(of: JSONWriter(sortsKeys: true).bytes(of: .object(object)).span)
  }
}
