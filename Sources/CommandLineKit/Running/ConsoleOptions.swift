/// The parameters that all commands share, for they are about the console.
package enum ConsoleOptions {
  /// The heading of help for parameters that mean the same everywhere.
  package static let group = "Common options"

  /// `--color`: when to colour.
  package static let color = Option<ColorMode>.choice(
    "color", value: "WHEN", default: .auto, help: "When to colour", group: group)

  /// `--quiet`: only data and what must be seen.
  package static let quiet = Option<Bool>.flag(
    "quiet", short: "q", help: "Say only what must be seen", group: group)

  /// `--help`: what a command does; the program sees to it before the command reads its words.
  package static let help = Option<Bool>.flag(
    "help", short: "h", help: "Show what the command does and end", group: group)

  /// The descriptions, in the order of help.
  package static let all: [ParameterSpec] = [color.spec, quiet.spec, help.spec]
}
