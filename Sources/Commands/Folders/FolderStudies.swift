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

  package func convert(_ input: String, to format: OutputFormat) throws -> Conversion {
    try FileConversion(input, to: format).run()
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
