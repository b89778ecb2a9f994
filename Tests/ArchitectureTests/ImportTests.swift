import Testing

/// What the sources import is what the manifest says.
@Suite struct ImportTests {
  let manifest: Manifest

  init() throws { manifest = try Manifest() }

  /// Modules of the toolchain and the system that every room may import.
  static let standard: Set<String> = ["Glibc", "Synchronization"]

  @Test func importsExactlyWhatIsDeclared() throws {
    for room in manifest.rooms + manifest.beside where !room.isSystemLibrary {
      let imported = Set(try SourceTree.files(below: room.path).flatMap(\.imports).map(\.module))
      #expect(
        imported.subtracting(Self.standard).sorted() == room.dependencies.sorted(),
        "\(room.name)")
    }
  }

  @Test func importsInTestsOnlyWhatIsDeclared() throws {
    for (name, declared) in manifest.tests {
      let imported = Set(
        try SourceTree.files(below: "Tests/" + name).flatMap(\.imports).map(\.module))
      let known = declared.union(Self.standard).union(["Testing", "TestSupport"])
      #expect(imported.subtracting(known).sorted() == [], "\(name)")
    }
  }

  @Test func importsFoundationNowhere() throws {
    for file in try SourceTree.files(in: ["Benchmarks", "Sources", "Tests"]) {
      for name in file.imports.map(\.module) {
        #expect(!name.hasPrefix("Foundation"), "\(file.path)")
      }
    }
  }

  @Test func cagesEveryLibraryInOneRoom() throws {
    var importers: [String: Set<String>] = [:]
    for room in manifest.rooms where !room.isSystemLibrary {
      for file in try SourceTree.files(below: room.path) {
        for (access, module) in file.imports where manifest.room(module)?.isSystemLibrary == true {
          importers[module, default: []].insert(room.name)
          #expect(access == "internal" && room.floor == 1, "\(file.path) imports \(module)")
        }
      }
    }
    for library in manifest.rooms where library.isSystemLibrary {
      #expect(importers[library.name, default: []].count == 1, "\(library.name)")
    }
  }

  @Test func saysForEveryImportWhoSeesIt() throws {
    for file in try SourceTree.files(in: ["Sources"]) {
      for (access, module) in file.imports {
        #expect(
          ["internal", "package", "public"].contains(access), "\(file.path) imports \(module)")
      }
    }
  }
}
