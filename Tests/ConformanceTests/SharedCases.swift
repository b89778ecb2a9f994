import Files
import TestSupport

/// The files of a folder of the outside collection.
enum SharedCases {
  /// Names below a folder of `realdata` that end so, sorted, with the folder before them.
  static func named(_ folder: String, _ endings: String...) throws -> [String] {
    try Files.listFiles(Shared.path("realdata/\(folder)"))
      .filter { name in endings.contains { name.hasSuffix($0) } }.sorted().map { "\(folder)/\($0)" }
  }

  /// The bytes of a file of `realdata`.
  static func bytes(_ path: String) throws -> [UInt8] {
    try Files.read(Shared.path("realdata/\(path)"))
  }

  /// The text of a file of `realdata`.
  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// Whether a file of `realdata` is there.
  static func isThere(_ path: String) -> Bool {
    Files.stamp(Shared.path("realdata/\(path)")) != nil
  }

  /// The last part of a path.
  static func name(_ path: String) -> String { Files.name(of: path) }
}
