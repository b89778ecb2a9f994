import Testing

/// What holds for every source file.
@Suite struct SourceRuleTests {
  /// The most lines of a source file.
  static let limit = 400

  /// Files above the limit, each with its reason.
  static let longer: [String: String] = [:]

  @Test func findsTheSources() throws {
    let paths = try SourceTree.files(in: ["Sources"]).map(\.path)
    #expect(paths.contains("Sources/Model/Text/TextRange.swift"))
    #expect(paths.contains("Sources/verbatim/main.swift"))
  }

  @Test func keepsFilesShort() throws {
    var long: Set<String> = []
    for file in try SourceTree.files(in: ["Sources"]) where file.lines.count > Self.limit {
      long.insert(file.path)
      #expect(Self.longer[file.path] != nil, "\(file.path) has \(file.lines.count) lines")
    }
    #expect(Set(Self.longer.keys).subtracting(long) == [], "no reason outlives its file")
  }

  @Test(arguments: ["try!", "fatalError(", " as! ", "@unchecked", "preconditionFailure("])
  func neverWrites(_ words: String) throws {
    for file in try SourceTree.files(in: ["Sources"]) {
      for (index, line) in file.lines.enumerated() where line.contains(words) {
        Issue.record("\(file.path):\(index + 1) has \(words)")
      }
    }
  }

  @Test func keepsNoPlaceholders() throws {
    for file in try SourceTree.files(in: ["Benchmarks", "Sources", "Tests"]) {
      #expect(!file.path.hasSuffix("/_Room.swift"), "\(file.path)")
    }
  }
}
