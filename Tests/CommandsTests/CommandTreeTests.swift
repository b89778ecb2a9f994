import CommandLineKit
import Commands
import Testing

/// Walks over all commands: what must hold for each.
@Suite struct CommandTreeTests {
  static let leaves = Verbatim.program(FakeStudies()).leaves.map {
    (path: $0.path, spec: $0.entry.spec)
  }

  @Test func givesALetterOneMeaning() {
    var meanings: [Character: Set<String>] = [:]
    for parameter in Self.leaves.flatMap(\.spec.parameters) {
      if let short = parameter.short { meanings[short, default: []].insert(parameter.name) }
    }
    for (letter, names) in meanings { #expect(names.count == 1, "-\(letter) means \(names)") }
  }

  @Test func givesAnOptionOneDescription() {
    var specs: [String: Set<ParameterSpec>] = [:]
    for parameter in Self.leaves.flatMap(\.spec.parameters) where !parameter.isArgument {
      specs[parameter.name, default: []].insert(parameter)
    }
    for (name, all) in specs { #expect(all.count == 1, "--\(name)") }
  }

  @Test(arguments: leaves.map(\.spec))
  func describesEveryParameterWithoutAFullStop(spec: CommandSpec) {
    for parameter in spec.parameters {
      #expect(!parameter.help.isEmpty && parameter.help.first?.isUppercase == true)
      #expect(parameter.help.last != ".")
    }
    #expect(!spec.summary.isEmpty && spec.summary.last != "." && spec.summary.count <= 90)
    for text in spec.discussion { #expect(text.last == ".") }
    for exit in spec.exits { #expect(exit.meaning.last != ".") }
    for example in spec.examples { #expect(example.says.last != "." && !example.says.isEmpty) }
  }

  @Test(arguments: leaves.map(\.spec).filter { !$0.isHidden })
  func showsAnExampleThatNamesTheCommand(spec: CommandSpec) {
    #expect(!spec.examples.isEmpty)
    for example in spec.examples { #expect(example.line.contains("verbatim \(spec.name)")) }
  }

  @Test(arguments: leaves)
  func isNamedAsItIsTyped(path: [String], spec: CommandSpec) {
    #expect(path.last == spec.name)
  }

  @Test(arguments: leaves.map(\.spec))
  func placesRepeatingArgumentsLastAndOptionalOnesAfterRequired(spec: CommandSpec) {
    let arguments = spec.arguments
    #expect(arguments.dropLast().filter(\.repeats) == [])
    let required = arguments.map(\.kind.isRequired)
    #expect(required == required.sorted { $0 && !$1 })
  }
}
