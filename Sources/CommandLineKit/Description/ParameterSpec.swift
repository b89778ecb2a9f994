/// One parameter of a command, described: everything that help, parser, completion and manual say
/// about it comes from here.
package struct ParameterSpec: Hashable, Sendable {
  /// How a parameter is written.
  package enum Kind: Hashable, Sendable {
    /// `--name`, without a value.
    case flag
    /// `--name VALUE` or `--name=VALUE`; `value` names the value in help, in capitals.
    case option(value: String, repeats: Bool)
    /// A word in its place; a repeating one takes all that are left and stands last.
    case argument(isRequired: Bool, repeats: Bool)
  }

  /// What the shell may offer in the parameter's place.
  package enum Completion: Hashable, Sendable {
    /// Nothing.
    case nothing
    /// Paths of files.
    case files
    /// Paths of folders.
    case folders
    /// The choices.
    case choices
    /// Names that only the program's surroundings know, such as the codes of a study.
    case names(String)
  }

  /// The long name without dashes; for an argument its name in capitals.
  package var name: String
  /// The letter of the short form; `nil` for none.
  package var short: Character?
  /// How it is written.
  package var kind: Kind
  /// What it does: a phrase without a full stop.
  package var help: String
  /// The only values allowed; empty when any is.
  package var choices: [String]
  /// What holds when it is not given; `nil` when that goes without saying.
  package var defaultText: String?
  /// What the shell may offer.
  package var completion: Completion
  /// The heading of help under which it stands; `nil` for the usual one.
  package var group: String?

  /// Makes a parameter.
  package init(
    _ name: String, short: Character? = nil, kind: Kind, help: String, choices: [String] = [],
    defaultText: String? = nil, completion: Completion? = nil, group: String? = nil
  ) {
    self.name = name
    self.short = short
    self.kind = kind
    self.help = help
    self.choices = choices
    self.defaultText = defaultText
    self.completion = completion ?? (choices.isEmpty ? .nothing : .choices)
    self.group = group
  }

  /// Whether it is a word in its place and not an option.
  package var isArgument: Bool {
    if case .argument = kind { true } else { false }
  }

  /// Whether it may be given more than once.
  package var repeats: Bool {
    switch kind {
    case .flag: false
    case .option(_, let repeats), .argument(_, let repeats): repeats
    }
  }

  /// The name of its value in help; `nil` for a flag.
  package var valueName: String? {
    switch kind {
    case .flag: nil
    case .option(let value, _): value
    case .argument: name
    }
  }

  /// How messages name it: `--name`, or an argument's name alone.
  package var shownName: String { isArgument ? name : "--\(name)" }

  /// How usage lines show an argument: `QUERY...`, `[FILE...]`, `DIR`.
  package var usage: String {
    switch kind {
    case .flag: "[--\(name)]"
    case .option(let value, _): "[--\(name) \(value)]"
    case .argument(let isRequired, let repeats):
      isRequired ? name + (repeats ? "..." : "") : "[\(name)\(repeats ? "..." : "")]"
    }
  }
}
