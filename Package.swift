// swift-tools-version: 6.2
import PackageDescription

// The rooms, low to high. An arrow only goes down; `ArchitectureTests` reads this file to say so.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .treatWarning("DeprecatedDeclaration", as: .warning),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], excluding: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies + ["TestSupport"],
    exclude: excluding, swiftSettings: strict)
}

let package = Package(
  name: "verbatim",
  products: [
    .executable(name: "verbatim", targets: ["verbatim"]),
    .library(
      name: "Verbatim",
      targets: ["Model", "Words", "StudyFiles", "Formats", "Ingest", "Quoting", "Study"]),
  ],
  dependencies: [],
  targets: [
    // Floor 0: the C libraries of the distribution, one module each.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(
      name: "CUTF8Proc", pkgConfig: "libutf8proc", providers: [.apt(["libutf8proc-dev"])]),

    // Floor 1: one Swift face for each, the only importer of its C module; and the two faces of
    // the machine that need no library: files, and JSON as bytes.
    room("XML", ["CLibXML2"]),
    room("Database", ["CSQLite"]),
    room("Archive", ["CLibZip"]),
    room("Markdown", ["CCMarkGFM"]),
    room("Digest", ["CSodium"]),
    room("Folding", ["CUTF8Proc"]),
    room("Files"),
    room("JSON"),

    // Floor 2: the words of the field as values. No C, no input or output.
    room("Model"),
    room("Words", ["Folding", "Model"]),

    // Floor 3: bytes to model, model to bytes.
    room("StudyFiles", ["Folding", "Markdown", "Model", "Words"]),
    room("Formats", ["Archive", "Folding", "JSON", "Model", "XML"]),

    // Floor 4: the pipeline, a room a stage, none knowing its neighbour.
    room("Ingest", ["Digest", "Folding", "JSON", "Model", "Words"]),
    room("Alignment", ["Model", "Words"]),
    room("Coding", ["Digest", "Folding", "JSON", "Model", "Words"]),
    room("Quoting", ["Digest", "Model", "Words"]),
    room("Indexing", ["Database", "Files", "Folding", "Model"]),
    room("Publishing", ["Digest", "JSON", "Markdown", "Model", "StudyFiles"]),

    // Floor 5: opens a folder and runs the stages, only what changed.
    room(
      "Study",
      [
        "Alignment", "Coding", "Digest", "Files", "Formats", "Indexing", "Ingest", "JSON",
        "Markdown", "Model", "Publishing", "Quoting", "StudyFiles",
      ]),

    // Floor 6: how people talk to it.
    room("CommandLineKit", ["Model"]),
    room(
      "Commands",
      [
        "Alignment", "CommandLineKit", "Files", "Formats", "Indexing", "Ingest", "JSON", "Model",
        "Study", "StudyFiles",
      ]),

    // Floor 7.
    .executableTarget(
      name: "verbatim", dependencies: ["CommandLineKit", "Commands", "Files"], swiftSettings: strict
    ),

    // Beside the floors: invented studies of any size, and what `script/bench` runs on them.
    .target(
      name: "StudyGenerator",
      dependencies: ["Archive", "Coding", "Files", "Formats", "Ingest", "Model"],
      path: "Benchmarks/StudyGenerator", swiftSettings: strict),
    .executableTarget(
      name: "verbatim-bench",
      dependencies: ["Files", "Formats", "Ingest", "Model", "StudyGenerator"],
      path: "Benchmarks/verbatim-bench", swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["Files", "Model"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("Architecture", ["Files"]),
    tests("XML", ["XML"]),
    tests("Database", ["Database", "Files"]),
    tests("Archive", ["Archive"]),
    tests("Markdown", ["Markdown"]),
    tests("Digest", ["Digest"]),
    tests("Folding", ["Folding"]),
    tests("Files", ["Files"]),
    tests("JSON", ["JSON"]),
    tests("Model", ["Model"]),
    tests("Words", ["Words", "Model"]),
    tests("StudyFiles", ["StudyFiles", "Markdown", "Model", "Files"]),
    tests("Formats", ["Archive", "Formats", "Model", "Files", "JSON", "Words"]),
    tests("Conformance", ["Files", "Formats", "JSON", "Model"]),
    tests("Ingest", ["Digest", "Ingest", "Model"]),
    tests("Alignment", ["Alignment", "Files", "Formats", "Ingest", "Model", "Words"]),
    tests("Coding", ["Coding", "Model", "JSON", "Digest", "Words"]),
    tests("Quoting", ["Quoting", "Model", "Words"]),
    tests("Indexing", ["Indexing", "Model", "Database", "Files", "Folding"]),
    tests(
      "Publishing", ["Publishing", "Digest", "Files", "JSON", "Markdown", "Model", "StudyFiles"],
      excluding: ["Golden"]),
    tests("Study", ["Archive", "Coding", "Digest", "Study", "Model", "Files", "JSON", "Words"]),
    tests("Benchmark", ["StudyGenerator", "Study", "Model", "Files"]),
    tests("CommandLineKit", ["CommandLineKit", "Model"]),
    tests(
      "Commands",
      ["Alignment", "Commands", "CommandLineKit", "Files", "Formats", "JSON", "Model", "Study"],
      excluding: ["Golden"]),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzing program, which `script/fuzz` builds with flags of its own and nothing else needs.
if Context.environment["VERBATIM_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "Archive", "Coding", "Files", "Formats", "Indexing", "Ingest", "JSON", "Markdown", "Model",
        "StudyFiles", "TestSupport",
      ],
      path: "Tests/Fuzz", swiftSettings: strict))
}
