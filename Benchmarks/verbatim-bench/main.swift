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

/// Writes the same speech in each format whose reader is measured, unless it is there.
func samples(_ folder: String) throws {
  let stamp = "\(StudyGenerator.version) \(seed)"
  if let known = try? Files.read(folder + "/stamp"), known == Array(stamp.utf8) { return }
  try Files.makeFolder(folder)
  // Small ones too: some programs take minutes for what others do in a blink.
  for (size, bytes) in [("large", 16_000_000), ("small", 1_000_000)] {
    try Files.makeFolder(folder + "/" + size)
    for file in try FormatSamples.files(bytes: bytes, seed: seed) {
      try Files.write(file.bytes, to: folder + "/" + size + "/" + file.name)
    }
  }
  try Files.write(Array(stamp.utf8), to: folder + "/stamp")
}

/// Reads a file again and again, and says how many bytes a second the best time was, in millions.
func measure(_ path: String, runs: Int) throws {
  let bytes = try Files.read(path)
  var best = Duration.seconds(1000)
  for _ in 0..<max(1, runs) {
    let clock = ContinuousClock()
    let start = clock.now
    let reading = try FormatRegistry.read(bytes, path: path)
    best = min(best, clock.now - start)
    precondition(!reading.utterances.isEmpty, "the sample has words")
  }
  let seconds = Double(best.components.attoseconds) / 1e18 + Double(best.components.seconds)
  print(Double(bytes.count) / seconds / 1e6)
}

let arguments = CommandLine.arguments
switch (arguments.dropFirst().first, arguments.count) {
case ("generate", 3): try generate(arguments[2])
case ("assemble", 3): try assemble(arguments[2])
case ("samples", 3): try samples(arguments[2])
case ("read", 4): try measure(arguments[2], runs: Int(arguments[3]) ?? 1)
default:
  print(
    "usage: verbatim-bench generate FOLDER | assemble FILE.ttml | samples FOLDER | read FILE RUNS")
  exit(64)
}
