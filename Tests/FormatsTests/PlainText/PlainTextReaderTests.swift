import Formats
import Model
import Testing

@Suite struct PlainTextReaderTests {
  @Test func readsLabelsBeforeAColon() throws {
    let text = "Interviewer: How was it?\n\nJean: It was long.\nAnd cold.\n\nJean: Yes.\n"
    #expect(
      try ReadingText.lines(of: text) == [
        "Interviewer|-|How was it?", "Jean|-|It was long. And cold.", "Jean|-|Yes.",
      ])
  }

  @Test func goesOnWithTheSpeakerInAParagraphWithoutALabel() throws {
    let text = "INT: Go on.\n\nElias: First.\n\nSecond\nline.\n\nINT: Right.\n\nElias: Third."
    #expect(
      try ReadingText.lines(of: text) == [
        "INT|-|Go on.", "Elias|-|First.", "|-|+Second line.", "INT|-|Right.", "Elias|-|Third.",
      ])
  }

  @Test(arguments: [
    "Lucie : Oui.\nLucie : Non.", "Lucie\u{A0}: Oui.\nLucie\u{202F}: Non.",
    "**Lucie:** Oui.\n\n**Lucie:** Non.", "**Lucie**: Oui.\n\n**Lucie** : Non.",
    "Lucie\tOui.\nLucie\tNon.", "Lucie:\tOui.\nLUCIE: \tNon.", "Lucie：Oui.\nLucie：Non.",
    "<v Lucie>Oui.\n<v Lucie>Non.", "Lucie:\nOui.\n\nLucie:\n\nNon.",
  ])
  func readsEachWayOfWritingALabel(text: String) throws {
    #expect(try ReadingText.lines(of: text) == ["Lucie|-|Oui.", "Lucie|-|Non."])
  }

  @Test func takesLabelsThatDifferInCaseAndSpaceForOne() throws {
    let reading = try ReadingText.read("Mary  Ann: a\n\nMARY ANN : b\n\nmary ann: c\n\nINT: d")
    #expect(reading.labels == ["Mary  Ann", "INT"])
    #expect(reading.utterances.map(\.label) == [0, 0, 0, 1])
  }

  @Test func readsAWordAndColonThatStandOnceAsSpeech() throws {
    let text = """
      Interviewer: Why?

      Nina: I kept it.

      Because: I wanted to.

      Note: it was cold. He said: no.

      Nina: That is all.
      """
    #expect(
      try ReadingText.lines(of: text) == [
        "Interviewer|-|Why?", "Nina|-|I kept it.", "|-|+Because: I wanted to.",
        "|-|+Note: it was cold. He said: no.", "Nina|-|That is all.",
      ])
  }

  @Test func takesADeclaredLabelThatStandsOnce() throws {
    let text = "Q: Both?\n\nR1: We did.\n\nR1: Yes.\n\nBoth of us: We laughed."
    #expect(
      try ReadingText.lines(of: text, labels: ["both of us"]).last == "Both of us|-|We laughed.")
    #expect(try ReadingText.lines(of: text).last == "|-|+Both of us: We laughed.")
  }

  @Test func warnsOfAWordThatLooksLikeALabelAndStandsOnce() throws {
    let reading = try ReadingText.read(
      "Q: A?\n\nRosa: B.\n\nRosa: C.\n\nTom: D.\n\nQ: E?", labels: [])
    let warning = try #require(reading.diagnostics.first)
    #expect(warning.id == "label-once")
    #expect(warning.place == Place("a.txt", line: 7))
    #expect(warning.words == ["Tom:"])
    #expect(!(warning.summary + (warning.explanation ?? "")).contains("Tom"))
  }

  @Test func takesTheOnlyAnswerOfAnInterviewForALabel() throws {
    #expect(
      try ReadingText.lines(of: "Interviewer: How was it?\n\nJean: Long.") == [
        "Interviewer|-|How was it?", "Jean|-|Long.",
      ])
  }

  @Test func takesCapitalsThatStandOnceBesideCapitals() throws {
    let text = "Q: A?\n\nR1: B.\n\nR2: C.\n\nR1: D.\n\nR2: E.\n\nBOTH: F."
    #expect(try ReadingText.lines(of: text).last == "BOTH|-|F.")
  }

  @Test func takesCapitalsForLabelsInAShortPiece() throws {
    #expect(
      try ReadingText.lines(of: "A Title\n\nSOLOMON:\tHello.\n\nTAVELA:\tHi.") == [
        "SOLOMON|-|Hello.", "TAVELA|-|Hi.",
      ])
  }

  @Test func takesTimedWordsAboveTheFirstLabelForSpeech() throws {
    #expect(
      try ReadingText.lines(
        of: "A Title\n\n00:00:01 Hello.\n\n00:00:02 Ann: Hi.\n\n00:00:03 Ann: So.")
        == ["|1000-|Hello.", "Ann|2000-|Hi.", "Ann|3000-|So."])
  }

  @Test func takesALongerFormOfANameForALabel() throws {
    let text = "DANYOW ’16: \tToday.\n\nJONES:\tYes.\n\nDANYOW:\tSo.\n\nJONES:\tNo.\n\nDANYOW:\tOh."
    #expect(try ReadingText.lines(of: text).first == "DANYOW ’16|-|Today.")
  }

  @Test func leavesOutTheHeaderAndCountsItsWords() throws {
    let text = """
      Interview with P01
      Date: 3 May 2024
      Interviewer: Amal B.
      Transcribed by: C. D.

      Interviewer: Ready?

      P01: Yes.

      P01: Go.
      """
    let reading = try ReadingText.read(text)
    #expect(
      ReadingText.lines(reading) == ["Interviewer|-|Ready?", "P01|-|Yes.", "P01|-|Go."])
    #expect(ReadingText.omissions(reading) == ["4 14 lines before the first label"])
    #expect(reading.account.unitsIn == 7)
    #expect(reading.account.unitsOut == 3)
  }

  @Test func takesEveryParagraphForAnUtteranceWithoutLabels() throws {
    #expect(
      try ReadingText.lines(of: "One\ntwo.\n\nThree.\n") == ["|-|One two.", "|-|Three."])
  }

  @Test func keepsTheLinesAndBytesOfTheSource() throws {
    let reading = try ReadingText.read("\u{FEFF}Q: a\r\n\r\nR:  b\u{A0}c  d \r\n\r\nR: e")
    #expect(reading.utterances.map(\.line) == [1, 3, 5])
    #expect(ReadingText.lines(reading)[1] == "R|-|b\u{A0}c  d")
    #expect(reading.account.encoding == "UTF-8")
    #expect(!reading.account.encodingIsGuessed)
    #expect(reading.kind == .transcript)
    #expect(reading.format == "text")
  }

  // MARK: Times

  @Test(arguments: [
    "[00:01:23] Lucie : Oui.\n[00:02:00] Lucie : Non.",
    "(00:01:23) Lucie : Oui.\n(00:02:00) Lucie : Non.",
    "00:01:23 Lucie: Oui.\n00:02:00 Lucie: Non.",
    "[1:23] Lucie: Oui.\n\n[2:00] Lucie: Non.",
    "#00:01:23-0# Lucie: Oui.\n#00:02:00-0# Lucie: Non.",
    "Lucie: [00:01:23] Oui.\n\nLucie: [00:02:00] Non.",
    "Lucie (01:23):\nOui.\n\nLucie (02:00):\nNon.",
    "Lucie  1:23  \nOui.\n\nLucie  2:00\nNon.\n",
    "**Lucie**   1:23\nOui.\n\n**Lucie**   2:00\nNon.",
    "01:23\tLucie:\tOui.\n02:00\tLucie:\tNon.",
    "[00:01:23]\nLucie: Oui.\n\n[00:02:00]\nLucie: Non.",
    "00:01:23 <v Lucie>Oui.\n\n00:02:00 <v Lucie>Non.",
    "[Lucie] 00:01:23\nOui.\n\n[Lucie] 00:02:00\nNon.",
    "[00:01:23.000] Lucie: Oui.\n[00:02:00.000] Lucie: Non.",
    "Lucie [00:01:23]: Oui.\n\nLucie [00:02:00]: Non.",
    "00:01:23.0Lucie: Oui.\n00:02:00.0Lucie: Non.",
  ])
  func readsEachWayOfWritingATime(text: String) throws {
    #expect(try ReadingText.lines(of: text) == ["Lucie|83000-|Oui.", "Lucie|120000-|Non."])
  }

  @Test func readsWordsSpeakerNumbers() throws {
    let text = "00:00:05 Speaker 1\nHello.\n\n00:00:09 Speaker 2\nHi.\n\n00:00:12 Speaker 1\nSo."
    #expect(
      try ReadingText.lines(of: text) == [
        "Speaker 1|5000-|Hello.", "Speaker 2|9000-|Hi.", "Speaker 1|12000-|So.",
      ])
  }

  @Test func closesATurnWithTheTimeAfterIt() throws {
    let text = "I: Frage? #00:00:06-8#\nB: Antwort\nweiter. #00:00:20-1#\nI: Gut."
    #expect(
      try ReadingText.lines(of: text) == [
        "I|-6800|Frage?", "B|6800-20100|Antwort weiter.", "I|20100-|Gut.",
      ])
  }

  @Test func readsAStretchOfTime() throws {
    #expect(
      try ReadingText.lines(of: "[00:00:01.000 --> 00:00:05.500]  One.\n[00:05 - 00:09] Two.") == [
        "|1000-5500|One.", "|5000-9000|Two.",
      ])
  }

  @Test func keepsATimeInBracketsAmongTheWords() throws {
    let reading = try ReadingText.read(
      "Rosa: I went [00:00:30] to town. \\[01:00\\] Then home.\n\nRosa: Yes.")
    #expect(
      ReadingText.lines(reading)[0] == "Rosa|-|I went [00:00:30] to town. [01:00] Then home.")
    let words = reading.wordTimes.map { time in
      "\(time.start) " + String(decoding: reading.text[time.offset...].prefix(4), as: UTF8.self)
    }
    #expect(words == ["30000 to t", "60000 Then"])
  }

  @Test func dividesATurnAtATimeInParentheses() throws {
    #expect(
      try ReadingText.lines(of: "Rosa: One (00:00:30) two. (3:16) three.\n\nRosa: Four.") == [
        "Rosa|-30000|One", "|30000-|+two. (3:16) three.", "Rosa|-|Four.",
      ])
  }

  @Test func takesTwoFieldsForHoursWhenNobodySpeaksSoFast() throws {
    let words = String(repeating: "word ", count: 150)
    let text = "[10:30] A: \(words)\n\n[10:31] B: \(words)\n\n[10:32] A: x\n\n[10:33] B: y"
    #expect(
      try ReadingText.read(text).utterances.map(\.start) == [
        37_800_000, 37_860_000, 37_920_000, 37_980_000,
      ])
  }

  @Test func readsATimeThatIsSpokenAsSpeech() throws {
    #expect(
      try ReadingText.lines(of: "A: When?\n\n10:30 was the hour.\n\nA: Oh.") == [
        "A|-|When?", "|-|+10:30 was the hour.", "A|-|Oh.",
      ])
  }

  @Test func warnsWhenTimesGoBack() throws {
    let reading = try ReadingText.read("[00:01:00] A: x\n\n[00:00:30] A: y")
    #expect(reading.diagnostics.map(\.id) == ["times-go-back"])
    #expect(reading.diagnostics.map(\.place) == [Place("a.txt", line: 3)])
  }

  @Test func dividesALineAtVoicesLeakedFromCaptions() throws {
    #expect(
      try ReadingText.lines(of: "00:00:03 <v Ann Lee>One, <v Bo>two.\n\n00:00:05 Three.") == [
        "Ann Lee|3000-|One,", "Bo|-|two.", "|5000-|+Three.",
      ])
  }

  @Test func givesParagraphsWithoutALabelToWhomTheStudySays() throws {
    let text = """
      1 Read this.
      \tAll right.

      (The participant reads)

      1.a Why?
      \tModerator: Go on.
      \tSo: I did.

      15 days, I think.

      """
    let reading = try FormatRegistry.read(
      Array(text.utf8), path: "a.txt",
      options: ReadingOptions(unlabelled: "R", hasNumberedGuide: true))
    #expect(
      ReadingText.lines(reading) == [
        "R|-|All right.", "Moderator|-|Go on.", "R|-|So: I did.", "R|-|15 days, I think.",
      ])
    #expect(
      ReadingText.omissions(reading) == [
        "2 5 lines of the interview guide", "1 3 descriptions in parentheses",
      ])
  }
}
