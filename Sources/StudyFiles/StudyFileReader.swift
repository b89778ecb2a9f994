package import Model

/// Reads the files that people write in a study.
///
/// Each function takes a file's bytes and its path relative to the study folder, and gives the
/// value with every mistake. No function throws: a mistake is a diagnostic at its place.
package enum StudyFileReader {
  /// Reads `study.md`.
  package static func study(_ bytes: [UInt8], path: String = "study.md") -> Parsed<StudySettings> {
    read(bytes, path, .study) { file in StudyReader.read(&file) }
  }

  /// Reads a participant file; the id is the file's name without its ending.
  package static func participant(_ bytes: [UInt8], path: String) -> Parsed<Participant> {
    read(bytes, path, .participant) { file in ParticipantReader.read(&file) }
  }

  /// Reads an interview file; the id is the file's name up to the first dot.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - path: its path relative to the study folder.
  ///   - known: the ids of all participants, against which those named are checked; `nil` to leave
  ///     that out.
  /// - Returns: the interview with its mistakes.
  package static func interview(
    _ bytes: [UInt8], path: String, knownParticipants known: [String]? = nil
  ) -> Parsed<Interview> {
    read(bytes, path, .interview) { file in InterviewReader.read(&file, known) }
  }

  /// Reads a topic.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - path: its path relative to the study folder.
  ///   - languages: the study's languages; the first is the topic's when nothing else says it.
  /// - Returns: the topic with its mistakes.
  package static func topic(
    _ bytes: [UInt8], path: String, languages: [String] = ["en"]
  ) -> Parsed<Topic> {
    read(bytes, path, .topic) { file in TopicReader.read(&file, languages) }
  }

  /// Reads another page of the site, which is written like a topic.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - path: its path relative to the study folder.
  ///   - languages: the study's languages; the first is the page's when nothing else says it.
  /// - Returns: the page with its mistakes.
  package static func page(
    _ bytes: [UInt8], path: String, languages: [String] = ["en"]
  ) -> Parsed<Topic> {
    read(bytes, path, .page) { file in TopicReader.read(&file, languages) }
  }

  /// Reads a clip file; the id is the file's name up to the first dot.
  package static func clip(_ bytes: [UInt8], path: String) -> Parsed<ClipFile> {
    read(bytes, path, .clip) { file in ClipReader.read(&file) }
  }

  /// Reads a codebook, which has no front matter.
  package static func codebook(_ bytes: [UInt8], path: String) -> Parsed<Codebook> {
    var diagnostics: [Diagnostic] = []
    guard let source = SourceText(bytes, path: path, &diagnostics) else {
      return Parsed(nil, diagnostics)
    }
    var reader = CodebookReader(source)
    let codebook = reader.read()
    return Parsed(codebook, reader.diagnostics)
  }

  private static func read<Value>(
    _ bytes: [UInt8], _ path: String, _ kind: FileKind, _ make: (inout StudyFile) -> Value
  ) -> Parsed<Value> {
    var diagnostics: [Diagnostic] = []
    guard let source = SourceText(bytes, path: path, &diagnostics) else {
      return Parsed(nil, diagnostics)
    }
    var reader = FrontMatterReader(source)
    guard let front = reader.read() else { return Parsed(nil, reader.diagnostics) }
    var file = StudyFile(source: source, keys: Keys(front, kind: kind, path: path))
    let value = make(&file)
    return Parsed(value, reader.diagnostics + file.keys.diagnostics)
  }
}
