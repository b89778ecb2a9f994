internal import Files
internal import Model

/// A study on disk.
package struct StudyFolder: Hashable, Sendable {
  /// The folder that holds `study.md`, without a slash at its end.
  package let root: String

  /// Opens the study in a folder.
  ///
  /// - Throws: `StudyFailure` of kind `missing` when there is no `study.md` in it.
  package init(_ root: String) throws(StudyFailure) {
    var path = root
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard Files.stamp(path + "/study.md") != nil else {
      throw StudyFailure(
        .missing,
        .error(
          "study-missing", at: Place(path), "No study.md in this folder",
          explanation: "A study is a folder with a study.md at its top.",
          fixes: ["name the folder with --study", "make a study with `verbatim new \(path)`"]))
    }
    self.root = path
  }

  /// Opens the study that a folder belongs to: the nearest one upward with a `study.md`.
  ///
  /// - Throws: `StudyFailure` of kind `missing` when there is none.
  package static func nearest(to folder: String) throws(StudyFailure) -> StudyFolder {
    var path = folder
    while true {
      if Files.stamp(path + "/study.md") != nil { return try StudyFolder(path) }
      let above = Files.folder(of: path)
      if path.isEmpty || above == path || path == "/" { break }
      path = above
    }
    throw StudyFailure(
      .missing,
      .error(
        "study-missing", at: Place(folder), "No study.md in this folder or above it",
        fixes: ["name the study's folder with --study", "make a study with `verbatim new DIR`"]))
  }

  /// The path of a file of the study.
  package func path(_ relative: String) -> String { root + "/" + relative }

  /// The index of the study.
  package var indexPath: String { path(".verbatim/index.sqlite") }
}
