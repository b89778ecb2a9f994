/// A member of an archive, as the archive declares it.
package struct ArchiveMember: Hashable, Sendable {
  /// The name as stored, decoded from UTF-8 or, without that flag, from code page 437.
  ///
  /// A relative path with `/`, proven not to climb; it is a key and never a path of this machine.
  package var name: String
  /// The unpacked size in bytes, as declared.
  package var size: Int
  /// The packed size in bytes, as declared.
  package var packedSize: Int

  /// Makes a member.
  package init(name: String, size: Int, packedSize: Int) {
    self.name = name
    self.size = size
    self.packedSize = packedSize
  }

  /// Whether a stored name is a relative path with `/` that stays inside its archive.
  ///
  /// Refused are the empty name, absolute paths, drive letters, backslashes, control characters,
  /// and any component that is `..`, `.` or empty (a folder's closing `/` apart).
  static func isSafe(name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard !bytes.isEmpty, bytes.count <= 1024,
      !bytes.contains(where: { $0 < 32 || $0 == 127 || $0 == UInt8(ascii: "\\") }),
      !(bytes.count > 1 && bytes[1] == UInt8(ascii: ":"))
    else { return false }
    var components = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if components.count > 1, components.last?.isEmpty == true { components.removeLast() }
    return components.allSatisfy { part in
      !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
    }
  }
}
