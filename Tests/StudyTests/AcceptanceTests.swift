import Files
import Model
import Study
import TestSupport
import Testing
import Words

/// The two studies that say what must hold; they lie outside the project.
@Suite(.enabled(if: Shared.isThere, "set VERBATIM_SHARED to the folder of outside files"))
struct AcceptanceTests {
  @Test func decidesEveryCaseOfTheEditRules() async throws {
    let study = try TestStudy(copyOf: "acceptance/edit-rules")
    let report = try await study.run(.check)
    var worst: [String: String] = [:]
    for diagnostic in report.diagnostics {
      let name = Files.name(of: diagnostic.place.path).replacing(".md", with: "")
      if worst[name] != "error" { worst[name] = diagnostic.severity.rawValue }
    }
    let cases = try study.read("cases.tsv").split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(cases.count == 39)
    for row in cases {
      let found = worst[String(row[0])] ?? "ok"
      let isRight = found == row[1] || (row[1] == "ok" && found == "warning")
      #expect(isRight, "\(row[0]) (\(row[2])): wanted \(row[1]), got \(found)")
    }
    // The quotes of these cases are right, so nothing is to be said of their words.
    for name in ["case-01", "case-02", "case-09", "case-13", "case-19", "case-36", "case-38"] {
      #expect(worst[name] == nil)
    }
  }

  @Test func buildsThePageThatAGroupPublished() async throws {
    let study = try TestStudy(copyOf: Self.learning)
    let report = try await study.run()
    #expect(report.errors == [])
    #expect(report.interviews == 10 && report.quotes == 10)
    let page = Self.shown(try study.read("Reports/site/en/topics/learning-from-others.html"))
    var rest = page[...]
    for line in try study.read("expected.txt").split(separator: "\n") {
      let wanted = Self.folded(String(line))
      guard !wanted.isEmpty else { continue }
      let found = rest.range(of: wanted)
      #expect(found != nil, "missing or out of order: \(wanted.prefix(60))")
      if let found { rest = rest[found.upperBound...] }
    }
  }

  // MARK: Every word counts

  static let learning = "acceptance/learning-from-others"
  static let topic = "Reports/topics/learning-from-others.md"
  static let sources = [
    "karen": "karen.txt", "louise": "louise.docx", "carol": "carol.docx", "rhene": "rhene.ttml",
    "claire": "claire.vtt", "annette": "annette.srv3.xml", "david": "david.srt",
    "suzanne": "suzanne.docx", "cathy": "cathy.srv1.xml", "linda": "linda.txt",
  ]

  /// A quote of the topic: its line, the person, and where each word outside brackets stands.
  struct Quote {
    var line: Int
    var person: String
    var words: [Range<Int>]
    var keys: [String]
  }

  /// The quotes of a topic whose every quote stands on one line.
  static func quotes(_ topic: [UInt8]) -> [Quote] {
    var found: [Quote] = []
    var waiting: (line: Int, range: Range<Int>)?
    var start = 0
    for (number, line) in topic.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      let range = start..<start + line.count
      start = range.upperBound + 1
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix("> — ["), let quote = waiting, let person = text.name(after: "(clip:") {
        found.append(quoted(topic, quote.range, quote.line, person))
      } else if text.hasPrefix("> "), text.count > 4 {
        waiting = (number + 1, range.lowerBound + 2..<range.upperBound)
      } else if let person = text.name(after: "](quote:"),
        let open = text.utf8.firstOffset(of: "[“"),
        let close = text.utf8.firstOffset(of: "”](quote:")
      {
        let words = range.lowerBound + open + 4..<range.lowerBound + close
        found.append(quoted(topic, words, number + 1, person))
      }
    }
    return found
  }

  private static func quoted(
    _ topic: [UInt8], _ range: Range<Int>, _ line: Int, _ person: String
  ) -> Quote {
    let words = WordScanner.words(in: topic, TextRange(range.lowerBound, range.upperBound))
      .filter { topic[$0.lower - 1] != 0x5B }
    return Quote(
      line: line, person: person, words: words.map { $0.lower..<$0.upper },
      keys: words.map { WordKey.key(of: topic, $0) })
  }

  /// In each run one word of every quote is edited, the k-th of each; every quote must be named.
  @Test(arguments: WordEdit.allCases) func noticesEveryEditedWordOfAPage(_ edit: WordEdit)
    async throws
  {
    let study = try TestStudy(copyOf: Self.learning)
    let topic = Array(try study.read(Self.topic).utf8)
    let quotes = Self.quotes(topic)
    #expect(quotes.count == 10)
    #expect(quotes.reduce(0) { $0 + $1.words.count } == 531)
    #expect(try await study.run().errors == [])
    for index in 0..<(quotes.map(\.words.count).max() ?? 0) {
      var copy = topic
      let edited = quotes.filter { index < $0.words.count }
      for quote in edited.sorted(by: { $0.words[0].lowerBound > $1.words[0].lowerBound }) {
        let range = quote.words[index]
        copy.replaceSubrange(range, with: edit.apply(Array(topic[range])))
      }
      try Files.write(copy, to: study.path(Self.topic))
      let report = try await study.run()
      let named = Set(
        report.diagnostics.filter { $0.severity == .error && $0.place.path == Self.topic }
          .compactMap(\.place.line))
      for quote in edited {
        #expect(named.contains(quote.line), "\(edit) of word \(index) of \(quote.person)'s quote")
      }
    }
  }

  @Test(arguments: WordEdit.allCases) func noticesEveryEditedWordOfASource(_ edit: WordEdit)
    async throws
  {
    let study = try TestStudy(copyOf: Self.learning)
    let quotes = Self.quotes(Array(try study.read(Self.topic).utf8))
    var sources: [(quote: Quote, path: String, file: [UInt8], raw: RawWords, start: Int)] = []
    for quote in quotes {
      let path = "Corpus/" + (Self.sources[quote.person] ?? "")
      let file = try Files.read(study.path(path))
      let raw = try RawWords(file, path: path)
      let start = try #require(raw.find(quote.keys), "\(quote.person)'s words in \(path)")
      sources.append((quote, path, file, raw, start))
    }
    #expect(try await study.run().errors == [])
    for index in 0..<(quotes.map(\.words.count).max() ?? 0) {
      for source in sources {
        let bytes =
          index < source.quote.words.count
          ? try source.raw.edited(source.start + index, edit, in: source.file, path: source.path)
          : source.file
        try Files.write(bytes, to: study.path(source.path))
      }
      let report = try await study.run()
      let named = Set(
        report.diagnostics.filter { $0.severity == .error && $0.place.path == Self.topic }
          .compactMap(\.place.line))
      for source in sources where index < source.quote.words.count {
        #expect(
          named.contains(source.quote.line),
          "\(edit) of word \(index) of \(source.quote.person)'s words in \(source.path)")
      }
    }
  }

  @Test func mindsNoWordOfCaptionsBesideACheckedTranscript() async throws {
    let study = try TestStudy(copyOf: Self.learning)
    _ = try await study.run()
    let path = "Corpus/louise.srv3.xml"
    let file = try Files.read(study.path(path))
    let raw = try RawWords(file, path: path)
    for index in stride(from: 0, to: raw.words.count, by: 9) {
      for edit in WordEdit.allCases {
        try Files.write(
          try raw.edited(index, edit, in: file, path: path), to: study.path(path))
        #expect(try await study.run().errors == [], "\(edit) of word \(index)")
      }
    }
  }

  @Test func tracesAQuoteToItsSourceAndTime() async throws {
    let study = try TestStudy(copyOf: Self.learning)
    _ = try await study.run()
    let records = try await study.ask().trace("exchange of ideas with a multitude")
    let record = try #require(records.first)
    #expect(records.count == 1)
    #expect(record.source == "Corpus/louise.docx" && record.timedBy == "Corpus/louise.srv3.xml")
    #expect(record.interview == "louise" && record.turns == 3...3)
    #expect(record.interval?.isInterpolated == true)
    #expect(record.suggestions == ["relationships"] && record.consent == "video")
    #expect(record.appearances.map(\.page) == ["en/topics/learning-from-others.html"])
    // The captions say "the so of ideas": "exchange" lies between "the" (2.43 s into the row at
    // 17.468 s) and "of", which begins at 20.666 s.
    let start = try #require(record.interval?.start)
    #expect(start > 19_897 && start < 20_666)
  }

  // MARK: Reading a page as its visitors do

  /// The visible text of a page, its quotation marks, apostrophes, dashes and blanks folded.
  static func shown(_ html: String) -> String {
    var text = ""
    var isHidden = false
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      if !isHidden { text += rest[..<open] }
      guard let close = rest[open...].firstIndex(of: ">") else { break }
      let tag = rest[rest.index(after: open)..<close]
      if tag.hasPrefix("head") && !tag.hasPrefix("header") { isHidden = true }
      if tag == "/head" { isHidden = false }
      let isInline = [
        "a", "/a", "span", "/span", "em", "/em", "strong", "/strong", "cite", "/cite",
      ]
      .contains { tag == $0 || tag.hasPrefix($0 + " ") }
      if !isInline { text += " " }
      rest = rest[rest.index(after: close)...]
    }
    for (name, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      text = text.replacing(name, with: character)
    }
    return folded(text)
  }

  static func folded(_ text: String) -> String {
    let map: [Character: Character] = [
      "\u{2018}": "'", "\u{2019}": "'", "\u{201C}": "\"", "\u{201D}": "\"", "\u{2013}": "-",
      "\u{2014}": "-", "\u{A0}": " ", "\u{202F}": " ",
    ]
    return String(text.map { map[$0] ?? $0 }).split { $0.isWhitespace }.joined(separator: " ")
  }
}

extension StringProtocol {
  /// The run of letters after a text, or `nil` when the text is not there.
  fileprivate func name(after text: String) -> String? {
    guard let found = self.range(of: text) else { return nil }
    return String(self[found.upperBound...].prefix { $0.isLetter })
  }

  fileprivate func range(of text: String) -> Range<Index>? { self.firstRange(of: text) }
}

extension String.UTF8View {
  fileprivate func firstOffset(of text: String) -> Int? {
    guard let found = self.firstRange(of: text.utf8) else { return nil }
    return distance(from: startIndex, to: found.lowerBound)
  }
}
