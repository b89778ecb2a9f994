package import CommandLineKit
internal import Files
internal import Model
internal import Study
internal import StudyFiles

/// Studies on this machine's disk.
package struct FolderStudies: Studies {
  private let workingFolder: String

  /// Makes the studies that commands typed in a folder mean.
  package init(workingFolder: String) { self.workingFolder = workingFolder }

  package func open(_ folder: String?) throws -> any StudyActions {
    try FolderStudy(study(folder))
  }

  private func study(_ folder: String?) throws(StudyFailure) -> StudyFolder {
    if let folder { return try StudyFolder(folder) }
    return try StudyFolder.nearest(to: workingFolder)
  }

  package func make(_ folder: String, from files: [String]) throws -> [String] {
    try StudyMaker(folder).make(from: files)
  }

  package func align(
    _ transcript: String, with captions: String, as format: OutputFormat?
  ) throws -> AlignedCaptions {
    try FileAlignment(transcript: transcript, captions: captions, format: format).run()
  }

  package func convert(
    _ input: String, in folder: String?, to format: OutputFormat
  ) async throws -> Conversion {
    if let interview = try await interview(input, in: folder) {
      return try FileConversion(of: interview.transcript, names: interview.names, called: input)
        .written(as: format)
    }
    return try FileConversion(of: input).written(as: format)
  }

  /// The interview that a word means which is the path of no file; `nil` when it means none.
  private func interview(_ word: String, in folder: String?) async throws -> InterviewText? {
    guard Files.stamp(word) == nil, !word.contains("/"), let study = try? study(folder) else {
      return nil
    }
    return try await StudyInquiry(study, date: FolderStudy.day(nil)).text(of: word)
  }

  package func names(_ kind: String, in folder: String?) -> [Completer.Candidate] {
    guard let study = try? study(folder) else { return [] }
    switch kind {
    case "participants":
      return Self.stems(study, "Corpus/participants", ".md").map { Completer.Candidate($0) }
    case "coders":
      return Self.stems(study, "Corpus/codings", ".jsonl").map { Completer.Candidate($0) }
    case "codes":
      return codes(study)
    default:
      return []
    }
  }

  private func codes(_ study: StudyFolder) -> [Completer.Candidate] {
    Self.stems(study, "Codebooks", ".md").flatMap { name -> [Completer.Candidate] in
      let path = "Codebooks/\(name).md"
      guard let bytes = try? Files.read(study.path(path), limit: 1 << 20) else { return [] }
      let codebook = StudyFileReader.codebook(bytes, path: path).value
      return (codebook?.codes ?? []).map { Completer.Candidate($0.id, $0.name) }
    }
  }

  private static func stems(_ study: StudyFolder, _ folder: String, _ ending: String) -> [String] {
    ((try? Files.list(study.path(folder))) ?? []).filter { $0.hasSuffix(ending) }
      .map { String($0.dropLast(ending.count)) }
  }
}
