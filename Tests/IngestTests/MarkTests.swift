import Model
import Testing

/// What is taken for a transcriber's mark, and what stays the speaker's words.
@Suite struct MarkTests {
  static func marks(_ text: String) -> (words: String, marks: [Mark]) {
    let transcript = Cue.transcript(.transcript, [Cue(text, "Ada")])
    return (transcript.string, transcript.marks)
  }

  @Test(
    arguments: [
      // Square brackets.
      ("[laughs]", .sound), ("[Laughter.]", .sound), ("[both chuckle.]", .sound),
      ("[LAUGHS AND POINTS AT THE CHART]", .sound), ("[long pause]", .sound),
      ("[crying]", .sound), ("[phone rings]", .sound), ("[rires]", .sound), ("[Soupir]", .sound),
      ("[BLANK_AUDIO]", .sound), ("[♪]", .sound), ("[music]", .sound), ("[in tears]", .sound),
      ("[inaudible]", .inaudible), ("[Inaudible 00:12:33]", .inaudible), ("[?]", .inaudible),
      ("[xxx]", .inaudible), ("[unclear word]", .inaudible), ("[incompréhensible]", .inaudible),
      ("[INCOMPRE\u{301}HENSIBLE]", .inaudible),
      ("[hospital A]", .editorial), ("[sic]", .editorial), ("[…]", .editorial),
      ("[...]", .editorial),
      ("[2010]", .editorial), ("[1]", .editorial), ("[lymph nodes]", .editorial),
      ("[cough medicine]", .editorial), ("[phone number]", .editorial), ("[ritual]", .editorial),
      ("[00:01:23]", .time), ("[1:23]", .time), ("[ 01:23.4 ]", .time), ("#00:00:06-8#", .time),
      // Double parentheses.
      ("((coughs))", .sound), ("((unclear))", .inaudible), ("((points at her knee))", .editorial),
      ("((0:10))", .time),
      // Single ones, where they can be nothing else.
      ("(laughs)", .sound), ("( Laughter )", .sound), ("(both laugh)", .sound),
      ("(long pause)", .sound), ("(Dawn laughs)", .sound), ("(clears throat)", .sound),
      ("(the phone rings)", .sound), ("(rires)", .sound), ("(.)", .sound), ("(2.5)", .sound),
      ("(inaudible)", .inaudible), ("(inaudible 10:12)", .inaudible), ("(?)", .inaudible),
      ("(unclear word)", .inaudible), ("(00:01:23)", .time),
    ] as [(String, Mark.Kind)])
  func takesMarksOutOfTheWords(_ mark: String, _ kind: Mark.Kind) {
    let found = Self.marks("We \(mark) learn")
    #expect(found.words == "We learn")
    #expect(found.marks == [Mark(offset: 3, kind: kind, text: mark)])
  }

  @Test(arguments: [
    "(you know)", "(he was crying)", "(my nodes)", "(nodes)", "(the background)", "(phone)",
    "(it was unclear to me)", "(emotional)", "(cough)", "(tapestry)", "(ritual)", "(belligerent)",
    "(in 2010)", "(2010)", "(3)", "(2:1)", "(…)", "(...)", "(s)", "(%)", "(I was laughing a lot)",
    "#1", "#hash#", "[never closed", "(never closed", "]", ")", "((half)",
    "[" + String(repeating: "a very long slip ", count: 8) + "]",
  ])
  func leavesWhatMayBeSpeech(_ words: String) {
    let found = Self.marks("We \(words) learn")
    #expect(found.words == "We \(words) learn")
    #expect(found.marks == [])
  }

  @Test func looksIntoABracketThatWasLeftOpen() {
    let found = Self.marks("(so (laughs) we [went [sighs] on")
    #expect(found.words == "(so we [went on")
    #expect(found.marks.map(\.text) == ["(laughs)", "[sighs]"])
  }

  // MARK: Blanks

  @Test(arguments: [
    ("We [sighs] learn", "We learn", 3),
    ("We[sighs] learn", "We learn", 2),
    ("We [sighs]learn", "We learn", 3),
    ("We[sighs]learn", "We learn", 2),
    ("We.[sighs]Learn", "We.Learn", 3),
    ("We [sighs], they", "We , they", 3),
    ("We[sighs], they", "We, they", 2),
    ("[sighs] We", "We", 0),
    ("[sighs]We", "We", 0),
    ("We [sighs]", "We", 2),
    ("We  [sighs]  learn", "We   learn", 4),
    ("We\n[sighs]\nlearn", "We learn", 3),
    ("[sighs]\nWe", "We", 0),
    ("été[sighs]été", "été été", 5),
  ])
  func keepsOneOfTheBlanksAround(_ text: String, _ words: String, _ offset: Int) {
    let found = Self.marks(text)
    #expect(found.words == words)
    #expect(found.marks == [Mark(offset: offset, kind: .sound, text: "[sighs]")])
  }

  @Test func joinsTheLettersAroundAnEditorsBracket() {
    #expect(Self.marks("go[ing] home").words == "go home")
    #expect(Self.marks("a [hospital A] b [pause][laughs] c").words == "a b c")
  }

  // MARK: Times

  @Test(arguments: [
    ("00:00", 0), ("0:07", 7000), ("1:23", 83_000), ("01:23", 83_000), ("59:59", 3_599_000),
    ("90:00", 5_400_000), ("120:05", 7_205_000), ("1:02:03", 3_723_000), ("00:01:23", 83_000),
    ("10:00:00", 36_000_000), ("01:23.4", 83_400), ("01:23,45", 83_450), ("01:23.4567", 83_456),
    ("00:00:06-8", 6800), ("00:00:06.080", 6080), (" 1:23 ", 83_000),
  ])
  func readsTimes(_ text: String, _ milliseconds: Int) {
    let transcript = Cue.transcript(.transcript, [Cue("[\(text)] Now", "Ada")])
    #expect(transcript.marks.map(\.kind) == [.time])
    #expect(
      transcript.timing.spans
        == [Timing.Span(range: TextRange(0, 3), start: milliseconds, end: milliseconds)])
  }

  @Test(arguments: [
    "1", "12", "1:2", "2:1", "1:60", "1:5:07", "1:60:00", "1:2:3:4", "01:02:03:04", ":30", "1:",
    "1:30.", "1::30", "1:300", "12345:00", "1:30-1:40", "1 2:30", "-1:30", "1:30pm", "1.30",
    "٠١:٢٣",
  ])
  func readsNothingElseAsATime(_ text: String) {
    let transcript = Cue.transcript(.transcript, [Cue("[\(text)] Now", "Ada")])
    #expect(transcript.marks.map(\.kind) == [.editorial])
    #expect(transcript.timing.spans == [])
  }
}
