import Testing

/// What the manifest promises: no packages, arrows that only go down, and C libraries that a
/// distribution has.
@Suite struct ManifestTests {
  let manifest: Manifest

  init() throws { manifest = try Manifest() }

  /// The arrows between two rooms of one floor, each with its reason.
  static let level: [String: [String: String]] = [
    "Words": ["Model": "a word is a range of text, and ranges are the model's"],
    "Commands": ["CommandLineKit": "the kit knows no command of ours; commands are made of it"],
  ]

  @Test func needsNoPackages() {
    #expect(manifest.text.contains("\n  dependencies: [],\n"))
    #expect(!manifest.text.contains(".package("))
    #expect(!manifest.text.contains("unsafeFlags"))
  }

  @Test func standsOnEightFloors() {
    #expect(Set(manifest.rooms.map(\.floor)) == Set(0...7))
    #expect(manifest.rooms.map(\.floor) == manifest.rooms.map(\.floor).sorted())
  }

  @Test func namesEveryFolderOnce() throws {
    #expect(manifest.rooms.map(\.name).sorted() == (try SourceTree.targets(in: "Sources")).sorted())
    let helpers = manifest.beside.map(\.path).filter { $0.hasPrefix("Tests/") }
    let tests = manifest.tests.keys.map { "Tests/" + $0 } + helpers
    #expect(tests.sorted() == (try SourceTree.targets(in: "Tests").map { "Tests/" + $0 }).sorted())
  }

  @Test func pointsItsArrowsDown() {
    for room in manifest.rooms {
      for name in room.dependencies {
        guard let dependency = manifest.room(name) else {
          Issue.record("\(room.name) names \(name), which stands on no floor")
          continue
        }
        let isLevel = dependency.floor == room.floor && Self.level[room.name]?[name] != nil
        #expect(
          dependency.floor < room.floor || isLevel,
          "\(room.name) on floor \(room.floor) names \(name) on floor \(dependency.floor)")
      }
      #expect(Set(room.dependencies).count == room.dependencies.count, "\(room.name) names once")
    }
  }

  @Test func standsOnNothingThatIsBesideTheFloors() {
    // Rooms name only rooms, as is said above; and what stands beside them lies elsewhere.
    let places = Set(manifest.beside.map { $0.path.prefix { $0 != "/" } })
    #expect(places == ["Benchmarks", "Tests"])
  }

  @Test func keepsNoReasonForAnArrowThatIsGone() {
    for (room, reasons) in Self.level {
      for name in reasons.keys {
        #expect(manifest.room(room)?.dependencies.contains(name) == true, "\(room) to \(name)")
        #expect(manifest.room(room)?.floor != 4, "\(room) is a stage of the pipeline")
      }
    }
  }

  @Test func keepsTheStagesOfThePipelineApart() {
    let stages = manifest.rooms.filter { $0.floor == 4 }
    let names = Set(stages.map(\.name))
    #expect(names.isSuperset(of: ["Ingest", "Alignment", "Coding", "Quoting", "Publishing"]))
    for stage in stages { #expect(names.isDisjoint(with: stage.dependencies), "\(stage.name)") }
  }

  @Test func saysWhereEveryLibraryComesFrom() {
    let libraries = manifest.rooms.filter { $0.floor == 0 }
    #expect(!libraries.isEmpty)
    for library in libraries {
      #expect(library.isSystemLibrary, "\(library.name)")
      #expect(library.declaration.contains("pkgConfig: \""), "\(library.name)")
      #expect(library.declaration.contains("providers: [.apt([\""), "\(library.name)")
    }
    #expect(manifest.rooms.filter(\.isSystemLibrary).map(\.name) == libraries.map(\.name))
  }

  @Test func testsEveryRoom() {
    // The command itself is one short file, tested from end to end by its commands.
    for room in manifest.rooms where !room.isSystemLibrary && room.name != "verbatim" {
      #expect(manifest.tests[room.name + "Tests"]?.contains(room.name) == true, "\(room.name)")
    }
  }
}
