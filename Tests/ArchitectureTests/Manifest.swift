import Files

/// `Package.swift`, read as text.
struct Manifest {
  /// A target and what it may import.
  struct Room {
    /// The module.
    var name: String
    /// The number of the `// Floor N` comment under which it stands.
    var floor: Int
    /// The targets it names, in the order of the manifest.
    var dependencies: [String]
    /// Whether it is a C library of the distribution.
    var isSystemLibrary: Bool
    /// The folder of its sources.
    var path: String
    /// Its lines.
    var declaration: String
  }

  /// The whole file.
  let text: String
  /// The targets on floors, from low to high.
  private(set) var rooms: [Room] = []
  /// What stands beside the floors and has a folder of its own: tools for tests and measurements.
  private(set) var beside: [Room] = []
  /// The test targets by the name of their folder, with what they name.
  private(set) var tests: [String: Set<String>] = [:]

  /// Reads the manifest of this repository.
  init() throws {
    text = String(decoding: try Files.read(SourceTree.root + "/Package.swift"), as: UTF8.self)
    var floor = -1
    var declarations: [(floor: Int, text: String)] = []
    for line in text.split(separator: "\n") {
      let words = line.drop { $0 == " " }
      if words.hasPrefix("// Floor "), let number = words.dropFirst(9).first?.wholeNumberValue {
        floor = number
      }
      guard floor >= 0, !words.hasPrefix("//") else { continue }
      if Self.openings.contains(where: { words.hasPrefix($0) }) {
        declarations.append((floor, String(words)))
      } else if let last = declarations.indices.last {
        declarations[last].text += "\n" + words
      }
    }
    for declaration in declarations { add(declaration.text, floor: declaration.floor) }
  }

  /// A room by its name.
  func room(_ name: String) -> Room? { rooms.first { $0.name == name } }

  private static let openings = [
    ".systemLibrary(", "room(", ".executableTarget(", ".target(", "tests(",
  ]

  private mutating func add(_ declaration: String, floor: Int) {
    let ends = ["excluding:", "path:"].compactMap { declaration.firstRange(of: $0)?.lowerBound }
    let names = Self.quoted(declaration[..<(ends.min() ?? declaration.endIndex)])
    guard let name = names.first else { return }
    if declaration.hasPrefix("tests(") {
      tests[name + "Tests"] = Set(names.dropFirst())
      return
    }
    let path = declaration.firstRange(of: "path:").flatMap {
      Self.quoted(declaration[$0.upperBound...]).first
    }
    let isSystemLibrary = declaration.hasPrefix(".systemLibrary(")
    let room = Room(
      name: name, floor: floor, dependencies: isSystemLibrary ? [] : Array(names.dropFirst()),
      isSystemLibrary: isSystemLibrary, path: path ?? "Sources/\(name)", declaration: declaration)
    if path == nil { rooms.append(room) } else { beside.append(room) }
  }

  private static func quoted(_ text: Substring) -> [String] {
    text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}
