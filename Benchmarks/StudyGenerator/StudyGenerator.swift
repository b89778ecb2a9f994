internal import Files
internal import Formats
internal import Ingest
internal import Model

/// Writes a study of invented people whose size can be chosen; the same seed writes the same bytes.
package struct StudyGenerator {
  /// Goes up with every change of what is written.
  package static let version = 2

  private let size: StudySize
  private let folder: String
  private let vocabulary: Vocabulary
  private let codes: InventedCodebook
  private var random: SeededGenerator
  private var logs: [CoderLog]
  private var quotable: [QuotedPerson] = []

  private init(_ size: StudySize, in folder: String, seed: UInt64) {
    self.size = size
    self.folder = folder
    random = SeededGenerator(seed: seed)
    vocabulary = Vocabulary(seed: seed)
    codes = InventedCodebook(vocabulary)
    logs = (0..<size.coders).map { CoderLog(coder: "coder-\($0 + 1)") }
  }

  /// Writes a study into a folder.
  ///
  /// - Throws: what writing a file or reading a written transcript throws.
  package static func write(_ size: StudySize, in folder: String, seed: UInt64) throws {
    var generator = StudyGenerator(size, in: folder, seed: seed)
    try generator.run()
  }

  /// One document of captions of at least so many bytes.
  package static func captions(bytes: Int, seed: UInt64) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    let vocabulary = Vocabulary(seed: seed)
    // A caption of eight words takes some 125 bytes.
    let speech = Speech(words: bytes / 15, vocabulary, &random)
    return speech.captions(participant: InventedPerson(0).name)
  }

  private mutating func run() throws {
    for number in 0..<size.interviews { try writeInterview(number) }
    for log in logs { try write(log.bytes, "Corpus/codings/\(log.coder).jsonl") }
    try write(codes.markdown, "Codebooks/invented.md")
    for number in 0..<size.topics { try writeTopic(number) }
    try write(
      """
      ---
      title: Invented interviews
      languages: [en]
      published: 2026-03-01
      ---

      Everything here is invented by a program, the language too.

      """, "study.md")
  }

  private mutating func writeInterview(_ number: Int) throws {
    let person = InventedPerson(number)
    try write(person.markdown, "Corpus/participants/\(person.id).md")
    if number % 10 == 0 {
      try write(
        "---\nparticipants: [\(person.id)]\nmode: in person\nlanguage: en\n---\n",
        "Corpus/interviews/\(person.id).md")
    }
    let path = "Corpus/\(person.id).ttml"
    let bytes = Speech(words: size.words, vocabulary, &random).captions(participant: person.name)
    try write(bytes, path)
    let reading = try FormatRegistry.read(bytes, path: path)
    let table = SpeakerTable(
      Interview(id: person.id), names: [person.id: person.name], interviewers: [])
    let transcript = TranscriptAssembly.transcript(
      of: reading, interview: person.id, language: "en", speakers: table)
    try write(transcript.text, "Corpus/versions/\(transcript.hash).txt")
    let sentences = SpokenSentences(transcript)
    code(transcript, sentences, number)
    if let quoted = QuotedPerson(person, transcript, sentences) { quotable.append(quoted) }
  }

  /// Two coders code each interview, as many passages each.
  private mutating func code(
    _ transcript: Transcript, _ sentences: SpokenSentences, _ number: Int
  ) {
    let share = size.codings / size.interviews / 2
    for coder in [number % size.coders, (number + 3) % size.coders] {
      var done: Set<[Int]> = []
      while done.count < share {
        guard let range = sentences.stretch(atMost: 4, &random) else { return }
        let code = random.below(codes.ids.count)
        guard done.insert([range.lower, range.upper, code]).inserted else { continue }
        logs[coder].code(range, of: transcript, as: codes.ids[code], salt: random.salt())
      }
    }
  }

  private mutating func writeTopic(_ number: Int) throws {
    let first = number * size.quotes
    guard first + size.quotes <= quotable.count else { return }
    var lines = ["---", "title: Topic \(number + 1)", "order: \(number + 1)", "---", ""]
    for (index, quoted) in quotable[first..<first + size.quotes].enumerated() {
      let code = codes.ids[(number * 7 + index) % codes.ids.count]
      if index % 5 == 0 {
        lines += ["## Section \(index / 5 + 1)", "", "<!-- codes: \(code) -->", ""]
        lines += ["[This was told](evidence:\(code)) in interviews. \(prose(3))", ""]
      }
      lines += index % 2 == 0 ? quoted.inline(after: prose(4)) : quoted.block(after: prose(2))
    }
    let name = number < 9 ? "topic-0\(number + 1)" : "topic-\(number + 1)"
    try write(lines.joined(separator: "\n"), "Reports/topics/\(name).md")
  }

  /// Sentences of an editor.
  private mutating func prose(_ sentences: Int) -> String {
    (0..<sentences).map { _ in
      var words = (0..<12).map { _ in vocabulary.invented(random.below(2000)) }
      words[0] = "Here"
      return words.joined(separator: " ") + "."
    }.joined(separator: " ")
  }

  private func write(_ text: String, _ path: String) throws { try write(Array(text.utf8), path) }

  private func write(_ bytes: [UInt8], _ path: String) throws {
    try Files.write(bytes, to: "\(folder)/\(path)")
  }
}
