import CommandLineKit

/// The program's own, where Swift Testing has one too.
typealias ExitStatus = CommandLineKit.ExitStatus

/// A small program to test with: a kettle.
enum Fixture {
  enum Unit: String, CaseIterable, Sendable {
    case celsius, fahrenheit, kelvin
  }

  static let unit = Option<Unit>.choice(
    "unit", short: "u", value: "UNIT", default: .celsius, help: "The unit of temperatures")
  static let degrees = Option<Int>.integer(
    "degrees", short: "d", value: "N", in: 1...100, default: 100, help: "How hot it gets")
  static let herbs = Option<[String]>.list(
    "herb", value: "NAME", help: "A herb to put in", completion: .names("herbs"))
  static let note = Option<String?>.text("note", value: "TEXT", help: "A word for the log")
  static let isLoud = Option<Bool>.flag("loud", short: "l", help: "Whistle")
  static let vessel = Option<String>.argument("VESSEL", help: "What to fill", completion: .files)
  static let guests = Option<[String]>.arguments(
    "GUEST", isRequired: false, help: "Who drinks it", completion: .names("guests"))

  static let spec = CommandSpec(
    "boil", summary: "Boils water until it is as hot as it should be",
    discussion: ["Water boils at different degrees on mountains. The kettle does not know that."],
    examples: [.init("kettle boil pot --unit kelvin", "Boil, and say it in kelvin")],
    parameters: [
      vessel.spec, guests.spec, unit.spec, degrees.spec, herbs.spec, note.spec, isLoud.spec,
    ] + ConsoleOptions.all,
    exits: [.init(.done), .init(.findings, "the water was foul"), .init(.inputOutput)])

  struct Boil: Command {
    static var spec: CommandSpec { Fixture.spec }
    let unit: Unit
    let degrees: Int

    init(_ input: ParsedInput) throws(UsageError) {
      unit = try input[Fixture.unit]
      degrees = try input[Fixture.degrees]
    }

    func run(_ console: any Console) async throws -> ExitStatus {
      console.write("\(degrees) \(unit.rawValue, .code)\n")
      console.note("boiled\n")
      return .done
    }
  }

  struct Broken: Error {}

  /// A command that throws what its name says.
  static func failing(_ name: String, _ error: any Error) -> CommandTree {
    .leaf(
      name,
      CommandEntry(spec: { CommandSpec(name, summary: "Fails", isHidden: true) }) { _, _ in
        throw error
      })
  }

  static let program = Program(
    name: "kettle", summary: "Makes hot water", version: "1.2.0", formatVersion: "3",
    sections: [
      CommandSection("Daily", [.leaf("boil", CommandEntry(Boil.self))]),
      CommandSection(
        "Rarely",
        [
          .group(
            name: "clean", summary: "Takes out the lime",
            children: [
              .leaf(
                "spout",
                CommandEntry(spec: { CommandSpec("spout", summary: "Cleans the spout") }) { _, _ in
                  .findings
                })
            ])
        ]),
      CommandSection(
        "Hidden",
        [
          failing("spill", Broken()), failing("leak", Failure(.inputOutput, "the floor is wet")),
          failing("drip", UsageError("no drip today", hint: "wait")),
        ]),
    ],
    explain: { _ in nil })
}
