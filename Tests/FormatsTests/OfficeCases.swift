import Files
import TestSupport

/// The office files of the outside collection and what is expected of them.
enum OfficeCases {
  /// The files of a folder as `FOLDER/NAME.EXT`, sorted; empty when the collection is not there.
  static func named(_ folder: String, _ ending: String) -> [String] {
    guard Shared.isThere else { return [] }
    let names = (try? Files.listFiles(Shared.path("realdata/office/\(folder)"))) ?? []
    return names.filter { $0.hasSuffix(".\(ending)") }.sorted().map { "\(folder)/\($0)" }
  }

  /// Where a file lies.
  static func path(_ name: String) -> String { Shared.path("realdata/office/\(name)") }

  /// The words that the origin gives (`.native`), else those that pandoc reads.
  static func expected(_ name: String) throws -> [String] {
    let stem = String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)])
    if let native = try? text(path("\(stem).native")) { return OfficeText.words(native: native) }
    let tool = "realdata/expected-by-tool/pandoc-2.17.1.1/office/\(name)"
    return OfficeText.words(try text(Shared.path("\(tool).txt")))
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Files.read(path), as: UTF8.self)
  }
}
