internal import Files
internal import Model
internal import StudyFiles

/// Makes a study to start from.
package struct StudyMaker {
  private let folder: String

  /// Names the folder, which is made when it is not there.
  package init(_ folder: String) { self.folder = folder }

  /// Writes the files of a new study, copies sources into it, and gives the paths it wrote.
  ///
  /// Nothing that is there is overwritten.
  /// - Throws: `StudyFailure` when a file of the study is there already, and `FileFailure`.
  package func make(from sources: [String]) throws -> [String] {
    let names = sources.map { Files.name(of: $0) }
    var written: [(path: String, bytes: [UInt8])] = []
    let interviews = names.map { String($0.prefix { $0 != "." }) }
    let files = NewStudy.files(title: Files.name(of: folder), interviews: interviews)
    for file in files { written.append((file.path, Array(file.text.utf8))) }
    for (source, name) in zip(sources, names) {
      written.append(("Corpus/" + name, try Files.read(source)))
    }
    for file in written where Files.stamp("\(folder)/\(file.path)") != nil {
      throw StudyFailure(
        .badData,
        .error(
          "study-there", at: Place("\(folder)/\(file.path)"), "File is there already",
          explanation: "A new study overwrites nothing.", fixes: ["choose an empty folder"]))
    }
    for file in written { try Files.write(file.bytes, to: "\(folder)/\(file.path)") }
    return written.map { "\(folder)/\($0.path)" }
  }
}
