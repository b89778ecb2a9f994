import Database
import Files
import Indexing
import Model
import TestSupport
import Testing

@Suite struct StudyIndexTests {
  /// Everything that the index holds, without the numbers it gives to interviews.
  struct Contents: Equatable {
    var interviews: [IndexedInterview] = []
    var transcripts: [Transcript?] = []
    var bytes: [[UInt8]] = []
    var sources: [[SourceFile]] = []
    var suggestions: [[Suggestion]] = []
    var codings: [Coding] = []
    var counts: [CodeCount] = []
    var found: [[String]] = []

    init(_ index: StudyIndex) throws {
      interviews = try index.interviews()
      for interview in interviews {
        let transcript = try index.transcript(of: interview.id)
        transcripts.append(transcript)
        bytes.append(transcript?.turns.flatMap { Array(($0.label ?? "-").utf8) } ?? [])
        sources.append(try index.sources(of: interview.id))
        suggestions.append(try index.suggestions(of: interview.id))
      }
      codings = try index.codings(under: nil)
      counts = try index.codeCounts()
      for word in Invented.words.prefix(8) {
        found.append(
          try index.turns(containingPhrase: [word], in: nil).map { "\($0.interview) \($0.turn)" })
      }
    }
  }

  /// Fails when the searchable words are not exactly those of the turns.
  private func checkWords(_ index: StudyIndex) throws {
    let path = try #require(index.path)
    try Connection(path: path).run(
      "INSERT INTO turn_words(turn_words, rank) VALUES('integrity-check', 1)")
  }

  @Test(arguments: 0..<20)
  func givesBackWhatWasStored(seed: Int) throws {
    var invented = Invented(seed: seed)
    let index = try StudyIndex(path: nil)
    let transcript = invented.transcript("rosa", turns: seed * 3)
    let (sources, suggestions) = (invented.sources("rosa"), invented.suggestions(transcript))
    try index.store(transcript, key: "k", sources: sources, suggestions: suggestions)
    let found = try #require(try index.transcript(of: "rosa"))
    #expect(found == transcript)
    #expect(
      found.turns.map { $0.label.map { Array($0.utf8) } }
        == transcript.turns.map { $0.label.map { Array($0.utf8) } })
    #expect(try index.sources(of: "rosa") == sources)
    #expect(try index.suggestions(of: "rosa") == suggestions)
    #expect(try index.transcriptKey("rosa") == "k")
    #expect(
      try index.interviews() == [
        IndexedInterview(
          id: "rosa", key: "k", language: transcript.language, text: transcript.hash,
          bytes: transcript.text.count, turns: seed * 3, isTimed: !transcript.timing.spans.isEmpty)
      ])
  }

  @Test func knowsNothingOfAnUnknownInterview() throws {
    let index = try StudyIndex(path: nil)
    #expect(try index.transcript(of: "rosa") == nil)
    #expect(try index.transcriptKey("rosa") == nil)
    #expect(try index.sources(of: "rosa") == [])
    #expect(try index.suggestions(of: "rosa") == [])
    #expect(try index.speakers(of: "rosa") == [])
    try index.removeInterview("rosa")
  }

  @Test func namesEachSpeakerOnce() throws {
    let index = try StudyIndex(path: nil)
    try index.store(Small.transcript(), key: "k", sources: [], suggestions: [])
    #expect(
      try index.speakers(of: "rosa") == [.interviewer, .participants(["rosa"]), .unknown("R9")])
  }

  @Test(arguments: 0..<12)
  func isTheSameAfterAnyOrderOfWorkAsFromScratch(seed: Int) throws {
    let folder = try TemporaryFolder()
    var invented = Invented(seed: 100 + seed)
    let worked = try StudyIndex(path: "\(folder.path)/a")
    typealias Stored = (
      transcript: Transcript, key: String, sources: [SourceFile], suggestions: [Suggestion],
      codings: [Coding]
    )
    var state: [String: Stored] = [:]
    func put(_ stored: Stored, in index: StudyIndex) throws {
      try index.store(
        stored.transcript, key: stored.key, sources: stored.sources,
        suggestions: stored.suggestions)
      try index.replaceCodings(of: stored.transcript.interview, with: stored.codings)
    }
    func step(_ index: StudyIndex) throws {
      let id = invented.one(of: ["a", "b", "c", "d", "é"])
      if invented.number(below: 4) == 0 {
        state[id] = nil
        try index.removeInterview(id)
        try index.replaceCodings(of: id, with: [])
      } else {
        let transcript = invented.transcript(id, turns: invented.number(below: 30))
        let stored: Stored = (
          transcript, invented.hash(), invented.sources(id), invented.suggestions(transcript),
          invented.codings(transcript)
        )
        state[id] = stored
        try put(stored, in: index)
      }
    }
    for _ in 0..<12 {
      switch invented.number(below: 4) {
      case 0:
        try worked.update(expecting: invented.number(below: 9)) {
          for _ in 0..<3 { try step(worked) }
        }
      case 1:
        let before = state
        struct Stop: Error {}
        #expect(throws: Stop.self) {
          try worked.update(expecting: 9) {
            try step(worked)
            throw Stop()
          }
        }
        state = before
      default: try step(worked)
      }
      try checkWords(worked)
    }
    let scratch = try StudyIndex(path: "\(folder.path)/b")
    try scratch.update(expecting: 5) {
      for (_, stored) in state.sorted(by: { $0.key > $1.key }) { try put(stored, in: scratch) }
    }
    try checkWords(scratch)
    #expect(try Contents(worked) == Contents(scratch))
    try scratch.replaceCodings(state.values.flatMap(\.codings).shuffled())
    #expect(try Contents(worked) == Contents(scratch))
  }

  @Test func isThereAgainWhenOpenedAgain() throws {
    let folder = try TemporaryFolder()
    var invented = Invented(seed: 7)
    let transcript = invented.transcript("rosa", turns: 20)
    do {
      let index = try StudyIndex(path: "\(folder.path)/a")
      #expect(index.isNew)
      try index.store(transcript, key: "k", sources: [], suggestions: [])
    }
    let index = try StudyIndex(path: "\(folder.path)/a")
    #expect(!index.isNew)
    #expect(try index.transcript(of: "rosa") == transcript)
  }

  @Test(arguments: [
    "", "x", "SQLite format 3\u{0}", String(repeating: "not a database\n", count: 999),
  ])
  func makesAnewWhatIsNoIndex(_ text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "a")
    try folder.write(text, to: "a-wal")
    let index = try StudyIndex(path: "\(folder.path)/a")
    #expect(index.isNew)
    #expect(try index.interviews() == [])
  }

  @Test(arguments: [
    "CREATE TABLE t(n)", "PRAGMA user_version = 999; CREATE TABLE t(n)",
    "PRAGMA application_id = 1450336841; CREATE TABLE t(n)",
  ])
  func makesAnewWhatIsAnotherDatabase(_ sql: String) throws {
    let folder = try TemporaryFolder()
    try Connection(path: "\(folder.path)/a").execute(sql)
    let index = try StudyIndex(path: "\(folder.path)/a")
    #expect(index.isNew)
    #expect(try index.interviews() == [])
  }

  @Test(arguments: 0..<40)
  func survivesDamageAnywhere(seed: Int) throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a"
    var invented = Invented(seed: seed)
    let transcript = invented.transcript("rosa", turns: 300)
    do {
      let index = try StudyIndex(path: path)
      try index.update(expecting: 9) {
        try index.store(transcript, key: "k", sources: invented.sources("rosa"), suggestions: [])
      }
    }
    var bytes = try Files.read(path)
    if seed % 4 == 0 {
      bytes.removeLast(invented.number(below: bytes.count))
    } else {
      let at = invented.number(below: bytes.count - 700)
      for offset in at..<at + 600 { bytes[offset] = UInt8(invented.number(below: 256)) }
    }
    try Files.write(bytes, to: path)
    // Whatever was hit, reading either works or says that the file is damaged and is gone.
    let runs = try StudyIndex.using(path: path) { index in
      if try index.interviews().isEmpty {
        try index.store(transcript, key: "k", sources: [], suggestions: [])
      }
      _ = try index.transcript(of: "rosa")
      _ = try index.sources(of: "rosa")
      _ = try index.turns(containingPhrase: ["team"], in: nil)
      _ = try index.codeCounts()
      return true
    }
    #expect(runs)
  }

  @Test func readsWhileAnotherProcessWrites() async throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a"
    let writer = try StudyIndex(path: path)
    try writer.store(Small.transcript(), key: "old", sources: [], suggestions: [])
    try writer.begin(expecting: 1)
    try writer.store(
      Small.transcript("rosa", "I: rewritten"), key: "new", sources: [], suggestions: [])
    await #expect(processExitsWith: .success) { [path = path as String] in
      let reader = try StudyIndex(path: path)
      #expect(!reader.isNew)
      #expect(try reader.transcript(of: "rosa") == Small.transcript())
      #expect(try reader.find(Query(parsing: "trust*")).turns == 3)
      #expect(try reader.find(Query(parsing: "rewritten")).turns == 0)
    }
    try writer.commit()
    await #expect(processExitsWith: .success) { [path = path as String] in
      let reader = try StudyIndex(path: path)
      #expect(try reader.find(Query(parsing: "trust* OR rewritten")).turns == 1)
      try reader.removeInterview("rosa")
    }
    #expect(try writer.interviews() == [])
  }

  @Test func readsWhileAnotherConnectionWrites() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a"
    var invented = Invented(seed: 3)
    let (old, new) = (invented.transcript("rosa", turns: 9), invented.transcript("rosa", turns: 30))
    let writer = try StudyIndex(path: path)
    try writer.store(old, key: "old", sources: [], suggestions: [])
    let reader = try StudyIndex(path: path)
    try writer.begin(expecting: 1)
    try writer.store(new, key: "new", sources: [], suggestions: [])
    #expect(try reader.transcript(of: "rosa") == old)
    try writer.commit()
    #expect(try reader.transcript(of: "rosa") == new)
    #expect(try reader.transcriptKey("rosa") == "new")
  }

  @Test func tellsThatItsFolderIsMissing() throws {
    let failure = #expect(throws: IndexFailure.self) { try StudyIndex(path: "/nowhere/at/all") }
    #expect(failure?.kind == .access)
  }

  @Test func refusesMoreTurnsThanItCanNumber() throws {
    let index = try StudyIndex(path: nil)
    var transcript = Transcript(interview: "rosa", language: "en")
    transcript.turns = Array(
      repeating: Turn(range: TextRange(0, 0), speaker: .interviewer), count: (1 << 20) + 1)
    let failure = #expect(throws: IndexFailure.self) {
      try index.store(transcript, key: "k", sources: [], suggestions: [])
    }
    #expect(failure?.kind == .tooLarge)
    #expect(try index.interviews() == [])
  }
}
