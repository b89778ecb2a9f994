import Formats
import Model
import TestSupport
import Testing

@Suite struct TextGridReaderTests {
  /// The long form of two tiers, one of intervals and one of points.
  private static let long = """
    File type = "ooTextFile"
    Object class = "TextGrid"

    xmin = 0 
    xmax = 3.5 
    tiers? <exists> 
    size = 2 
    item []: 
        item [1]:
            class = "IntervalTier" 
            name = "Noor" 
            xmin = 0 
            xmax = 3.5 
            intervals: size = 3 
            intervals [1]:
                xmin = -0 
                xmax = 1.0004999 
                text = "She said ""no"",
    twice" 
            intervals [2]:
                xmin = 1.0005 
                xmax = 2 
                text = "" ! silence "of a kind"
            intervals [3]:
                xmin = 2 
                xmax = 3.5 
                text = "é" 
        item [2]:
            class = "TextTier" 
            name = "pitch" 
            xmin = 0 
            xmax = 3.5 
            points: size = 1 
            points [1]:
                number = 1.5 
                mark = "120" 

    """

  private static let short = """
    File type = "ooTextFile"
    "TextGrid"
    0
    3.5
    <exists>
    2
    "IntervalTier"
    "Noor"
    0
    3.5
    3
    -0
    1.0004999
    "She said ""no"",
    twice"
    1.0005 2 ""
    2 3.5 "é"
    "TextTier" "pitch" 0 3.5 1
    1.5 "120"
    """

  private func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    (isBig ? [0xFE, 0xFF] : [0xFF, 0xFE])
      + text.utf16.flatMap { unit in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return isBig ? [high, low] : [low, high]
      }
  }

  @Test func readsBothFormsInEveryEncodingAlike() throws {
    let sources = [Self.long, Self.short].flatMap { text in
      [
        Array(text.utf8), Array(text.replacing("\n", with: "\r\n").utf8), utf16(text, isBig: true),
        utf16(text, isBig: false),
      ]
    }
    for source in sources {
      let reading = try FormatRegistry.read(source, path: "a")
      #expect(reading.format == "textgrid")
      #expect(
        ReadingText.lines(reading) == [
          "Noor|0-1000|She said \"no\", twice", "Noor|2000-3500|é",
        ])
      #expect(
        ReadingText.omissions(reading) == ["1 0 intervals without words", "1 1 labels of points"])
      #expect(reading.account.unitsIn == 4)
      #expect(reading.diagnostics == [])
    }
  }

  private func file(_ tiers: [(name: String, labels: [String])]) -> String {
    var text = "\"ooTextFile\" \"TextGrid\" 0 9 <exists> \(tiers.count)\n"
    for tier in tiers {
      text += "\"IntervalTier\" \"\(tier.name)\" 0 9 \(tier.labels.count)\n"
      for label in tier.labels {
        let parts = label.split(separator: " ", maxSplits: 2)
        text += "\(parts[0]) \(parts[1]) \"\(parts.count > 2 ? parts[2] : "")\"\n"
      }
    }
    return text
  }

  @Test func keepsPeopleWhoSpeakAtOnceApart() throws {
    let lines = try ReadingText.lines(
      of: file([
        ("Ann - words", ["0 1 One", "1 2 two", "4 5 four"]), ("Ann - phones", ["0 1 W"]),
        ("Béa - words", ["1.5 4 three"]), ("silences", ["0 9 silent"]),
      ]))
    #expect(
      lines == [
        "Ann|0-1000|One", "Ann|1000-2000|two", "Béa|1500-4000|three", "Ann|4000-5000|four",
      ])
  }

  @Test func leavesWordsOutBesideWholeUtterances() throws {
    let reading = try ReadingText.read(
      file([("words", ["0 1 One", "1 2 two"]), ("phrase", ["0 2 One two."])]))
    #expect(ReadingText.lines(reading) == ["|0-2000|One two."])
    #expect(
      ReadingText.omissions(reading) == ["2 2 intervals of single words beside whole utterances"])
  }

  @Test func namesTiersThatHoldNoSpeech() throws {
    let reading = try ReadingText.read(file([("phones", ["0 1 a"]), ("tonicVowel", ["1 2 T"])]))
    #expect(reading.utterances == [])
    #expect(reading.diagnostics.map(\.id) == ["tier-without-speech", "no-words"])
    #expect(reading.diagnostics[0].words == ["phones", "tonicVowel"])
    #expect(ReadingText.omissions(reading) == ["2 2 intervals in tiers that hold no speech"])
  }

  @Test func refusesAFileThatBreaksOff() {
    func diagnostic(_ text: some StringProtocol) -> Diagnostic? {
      #expect(throws: ReadFailure.self) {
        try TextGridReader.read(Array(text.utf8), path: "a.TextGrid")
      }?.diagnostic
    }
    #expect(diagnostic(Self.short.dropLast(1))?.id == "textgrid-broken")
    #expect(
      diagnostic(Self.short.replacing("1.0005 2 \"\"\n", with: ""))?.summary
        == "a time must stand here, or the TextGrid breaks off")
    #expect(
      diagnostic(Self.short.replacing("1.0005 2 \"\"\n", with: ""))?.place
        == Place("a.TextGrid", line: 17))
    #expect(diagnostic("\"ooTextFile\" \"Sound\" 0 1")?.id == "textgrid-object")
    #expect(
      diagnostic("\"ooTextFile\" \"TextGrid\" 0 1 <exists> 99999999999")?.id == "textgrid-broken")
  }
}

/// Whole files, held against what `praatio` 6.2.2 reads in them.
@Suite(.enabled(if: Shared.isThere, "set VERBATIM_SHARED to the outside files"))
struct TextGridRealFileTests {
  @Test(arguments: [
    ("examples-bobby_words", ["|65-1117|BOBBY RIPPED THE LEDGER"]),
    ("examples-bobby_words_with_newlines_longfile", ["|65-1117|BOBBY RIPPED THE LEDGER"]),
    ("examples-bobby_phones", []),
    (
      "examples-damon_set_test",
      ["|51-302|damon", "|302-505|fried", "|505-615|the", "|615-917|omelet"]
    ),
    (
      "examples-mary",
      ["|315-676|mary", "|676-984|rolled", "|984-1064|the", "|1064-1518|barrel"]
    ),
    (
      "tests-mary_with_negative_zero",
      ["|315-676|mary", "|676-984|rolled", "|984-1064|the", "|1064-1518|barrel"]
    ),
    (
      "tests-mary_longfile_with_negative_zero",
      ["|315-676|mary", "|676-984|rolled", "|984-1064|the", "|1064-1518|barrel"]
    ),
    (
      "tests-all_tiers_have_the_same_name",
      ["Mary|66-234|Mary", "Mary|194-334|Maary", "Mary|412-519|Bob"]
    ),
  ])
  func readsWhatPraatioReads(name: String, lines: [String]) throws {
    let reading = try TierCounts.reading("textgrid-praatio/\(name).TextGrid")
    #expect(ReadingText.lines(reading) == lines)
    #expect(TierCounts.isComplete(reading))
  }

  @Test func bringsThreePeopleIntoOneOrder() throws {
    let reading = try TierCounts.reading("textgrid-praatio/examples-textgrid_to_merge.TextGrid")
    let words = reading.utterances.map { reading.words(of: $0) }
    #expect(words.filter { $0.hasPrefix("01") } == ["01a", "01b", "01c", "01d"])
    #expect(words.prefix(6) == ["01a", "01b", "02a", "02b", "03a", "02c"])
    #expect(reading.labels == ["bob", "mary", "sarah"])
  }
}
