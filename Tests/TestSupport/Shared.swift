internal import Files
internal import Glibc

/// Outside files that some tests read: the folder that `VERBATIM_SHARED` names.
package enum Shared {
  /// The folder, or `nil` when the variable is not set; tests that need it are skipped by name then.
  package static let folder: String? = {
    guard let value = unsafe getenv("VERBATIM_SHARED") else { return nil }
    let path = unsafe String(cString: value)
    return path.isEmpty ? nil : path
  }()

  /// Whether the outside files are there.
  package static let isThere = folder != nil

  /// The path of an outside file.
  package static func path(_ relative: String) -> String { "\(folder ?? "")/\(relative)" }

  /// Every regular file below a folder of the outside files, sorted, as paths relative to it.
  package static func files(below relative: String) throws -> [String] {
    var found: [String] = []
    func walk(_ sub: String) throws {
      for name in try Files.list(path(relative + sub)) {
        if Files.isFolder(path("\(relative)\(sub)/\(name)")) {
          try walk("\(sub)/\(name)")
        } else {
          found.append("\(relative)\(sub)/\(name)")
        }
      }
    }
    try walk("")
    return found
  }
}
