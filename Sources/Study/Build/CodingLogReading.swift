internal import Coding
internal import Digest
internal import Files
internal import Indexing

/// Reads coding logs against the texts that they count in, two logs at a time.
struct CodingLogReading: Sendable {
  let folder: StudyFolder
  /// The texts that are kept, by path.
  let versions: Set<String>
  /// The interviews by the hash of their text as it is now.
  let interviews: [String: String]
  /// What corrections did, by interview.
  let corrected: [String: CorrectedText]

  /// A log and the hashes of the texts that it asked for.
  struct Result: Sendable {
    var log: CodingLog
    var texts: Set<String>
  }

  /// Reads logs; the results stand in the order of the paths.
  func read(_ paths: [String], _ index: StudyIndex) async throws -> [Result] {
    // Nobody else can look into an index in memory.
    guard let indexPath = index.path, paths.count > 1 else {
      return try paths.map { try read($0, index) }
    }
    var results: [Int: Result] = [:]
    try await withThrowingTaskGroup(of: [(Int, Result)].self) { group in
      for hand in 0..<2 {
        group.addTask {
          // Each text is read once, so that there is little to keep.
          let index = try StudyIndex(path: indexPath, cacheSize: 512)
          return try stride(from: hand, to: paths.count, by: 2).map {
            ($0, try read(paths[$0], index))
          }
        }
      }
      for try await read in group { for (number, result) in read { results[number] = result } }
    }
    return paths.indices.compactMap { results[$0] }
  }

  private func read(_ path: String, _ index: StudyIndex) throws -> Result {
    var texts: Set<String> = []
    var reader = CodingLogReader(path: path) { hash in
      texts.insert(hash)
      return text(hash, index)
    }
    try Files.readPieces(folder.path(path)) { piece in
      reader.read(piece)
      return true
    }
    return Result(log: reader.finish(), texts: texts)
  }

  /// The canonical text with a hash: an interview's as it is now or was before a correction, else
  /// one that was kept.
  func text(_ hash: String, _ index: StudyIndex) -> [UInt8]? {
    if let interview = interviews[hash], let text = try? index.text(of: interview) { return text }
    for (interview, texts) in corrected where texts.states.contains(hash) {
      if let now = try? index.text(of: interview), let text = texts.text(hash, from: now) {
        return text
      }
    }
    guard versions.contains(Self.version(hash)),
      let bytes = try? Files.read(folder.path(Self.version(hash))),
      SHA256.hex(of: bytes.span) == hash
    else { return nil }
    return bytes
  }

  /// The path of the text with a hash.
  static func version(_ hash: String) -> String { "Corpus/versions/\(hash).txt" }
}
