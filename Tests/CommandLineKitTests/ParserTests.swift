import CommandLineKit
import Testing

@Suite struct ParserTests {
  private func parse(_ words: [String]) throws(UsageError) -> ParsedInput {
    try Parser(Fixture.spec).parse(words)
  }

  @Test func sortsWordsToTheirParametersInAnyOrder() throws {
    let input = try parse([
      "--loud", "pot", "-u", "kelvin", "ann", "--herb=mint", "--herb", "sage", "bob", "--note=",
    ])
    #expect(try input[Fixture.vessel] == "pot")
    #expect(try input[Fixture.guests] == ["ann", "bob"])
    #expect(try input[Fixture.unit] == .kelvin)
    #expect(try input[Fixture.herbs] == ["mint", "sage"])
    #expect(try input[Fixture.note] == "")
    #expect(try input[Fixture.isLoud])
  }

  @Test func givesDefaultsForWhatIsLeftOut() throws {
    let input = try parse(["pot"])
    #expect(try input[Fixture.unit] == .celsius)
    #expect(try input[Fixture.degrees] == 100)
    #expect(try input[Fixture.herbs] == [])
    #expect(try input[Fixture.note] == nil)
    #expect(try !input[Fixture.isLoud])
  }

  @Test func takesDashesAsWordsAfterTwoDashes() throws {
    let input = try parse(["--loud", "--", "--loud", "-u", "--"])
    #expect(try input[Fixture.vessel] == "--loud")
    #expect(try input[Fixture.guests] == ["-u", "--"])
  }

  @Test func takesASingleDashAsAWord() throws {
    let input = try parse(["-", "--note", "-"])
    #expect(try input[Fixture.vessel] == "-")
    #expect(try input[Fixture.note] == "-")
  }

  @Test func keepsEverythingAfterTheFirstEqualsSign() throws {
    #expect(try parse(["pot", "--note=a=b --loud"])[Fixture.note] == "a=b --loud")
  }

  @Test(
    arguments: [
      (["--laud", "pot"], "unknown option '--laud'", "did you mean '--loud'?"),
      (["pot", "--zzz"], "unknown option '--zzz'", nil),
      (["pot", "-x"], "unknown option '-x'", nil),
      (["pot", "-unit"], "unknown option '-unit'", "did you mean '--unit'?"),
      (["pot", "-ukelvin"], "unknown option '-ukelvin'", "write '-u kelvin'"),
      (["pot", "-lx"], "unknown option '-lx'", "write letters one by one, as in '-l'"),
      (["-5"], "unknown option '-5'", "put '--' before words that begin with a dash"),
      (["pot", "--lou"], "unknown option '--lou'", "did you mean '--loud'?"),
      (["pot", "--loud=yes"], "option '--loud' takes no value", nil),
      (["pot", "--note"], "option '--note' needs a value: TEXT", nil),
      (
        ["pot", "--note", "--loud"], "option '--note' needs a value: TEXT",
        "write '--note=--loud' if the value begins with a dash"
      ),
      (["pot", "-u", "kelvin", "--unit", "kelvin"], "option '--unit' is given twice", nil),
      (["pot", "-l", "-l"], "option '-l' is given twice", nil),
      (["pot", "-u", "kelvni"], "'kelvni' is not a value of '--unit'", "did you mean 'kelvin'?"),
      (
        ["pot", "-u", "x"], "'x' is not a value of '--unit'",
        "give one of celsius, fahrenheit, kelvin"
      ),
      ([], "VESSEL is missing", nil),
      (["--loud"], "VESSEL is missing", nil),
    ] as [([String], String, String?)])
  func saysWhatIsWrong(words: [String], message: String, hint: String?) {
    #expect(throws: UsageError(message, hint: hint)) { try parse(words) }
  }

  @Test(arguments: ["0", "101", "", "1e1", "ten", "99999999999999999999"])
  func refusesNumbersOutsideTheRange(word: String) throws {
    let input = try parse(["pot", "--degrees=\(word)"])
    #expect(
      throws: UsageError(
        "'\(word)' is not a value of '--degrees'", hint: "give a whole number from 1 to 100")
    ) { try input[Fixture.degrees] }
  }

  @Test func refusesWordsWithoutAPlace() {
    let parser = Parser(CommandSpec("rest", summary: "Rests"))
    #expect(
      throws: UsageError("unexpected argument 'pot'", hint: "'rest' takes no arguments")
    ) { try parser.parse(["pot"]) }
  }
}
