internal import Files
internal import Glibc

/// A folder of its own for one test, gone when the value goes.
package final class TemporaryFolder: Sendable {
  /// Its path.
  package let path: String

  /// Makes a new empty folder.
  package init() throws {
    var template = Array("/tmp/verbatim-test-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else {
      throw FileFailure(action: "make folder", path: "/tmp", code: errno, reason: "mkdtemp failed")
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Writes a file in it.
  package func write(_ text: String, to name: String) throws {
    try Files.write(Array(text.utf8), to: "\(path)/\(name)")
  }

  /// Reads a file in it.
  package func read(_ name: String) throws -> String {
    String(decoding: try Files.read("\(path)/\(name)"), as: UTF8.self)
  }

  deinit { Self.removeAll(path) }

  private static func removeAll(_ path: String) {
    if Files.isFolder(path) {
      for name in (try? Files.list(path)) ?? [] { removeAll("\(path)/\(name)") }
      Files.removeEmptyFolder(path)
    } else {
      try? Files.remove(path)
    }
  }
}
