internal import Files
internal import Formats
internal import Glibc
internal import Ingest
internal import Model
internal import StudyGenerator

// What `script/bench` cannot do with the `verbatim` command alone.

/// The seed of everything that is generated.
let seed: UInt64 = 20_260_301

/// Writes the study and a large document of captions, unless they are there.
func generate(_ folder: String) throws {
  let stamp = "\(StudyGenerator.version) \(seed) \(StudySize())"
  let stampPath = folder + "/stamp"
  if let known = try? Files.read(stampPath), known == Array(stamp.utf8) { return }
  try StudyGenerator.write(StudySize(), in: folder + "/study", seed: seed)
  let captions = StudyGenerator.captions(bytes: 50_000_000, seed: seed)
  try Files.write(captions, to: folder + "/large.ttml")
  try Files.write(Array(stamp.utf8), to: stampPath)
}

/// Takes a document from its bytes on disk to a transcript.
func assemble(_ path: String) throws {
  let reading = try FormatRegistry.read(try Files.read(path), path: path)
  let table = SpeakerTable(Interview(id: "large"), names: [:], interviewers: [])
  let transcript = TranscriptAssembly.transcript(
    of: reading, interview: "large", language: "en", speakers: table)
  print(transcript.turns.count, transcript.text.count, transcript.hash)
}

let arguments = CommandLine.arguments
switch (arguments.dropFirst().first, arguments.count) {
case ("generate", 3): try generate(arguments[2])
case ("assemble", 3): try assemble(arguments[2])
default:
  print("usage: verbatim-bench generate FOLDER | assemble FILE.ttml")
  exit(64)
}
