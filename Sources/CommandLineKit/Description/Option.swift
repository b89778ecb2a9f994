internal import Model

/// A parameter as code asks for it: its description, and how its words become a value.
package struct Option<Value>: Sendable {
  /// The description.
  package let spec: ParameterSpec
  /// Reads the words that were given, in order; none when the parameter was not given.
  ///
  /// A flag that was given has one empty word.
  package let read: @Sendable ([String]) throws(UsageError) -> Value

  /// Makes a key.
  package init(
    _ spec: ParameterSpec, read: @escaping @Sendable ([String]) throws(UsageError) -> Value
  ) {
    self.spec = spec
    self.read = read
  }
}

extension Option where Value == Bool {
  /// A switch: true when given.
  package static func flag(
    _ name: String, short: Character? = nil, help: String, group: String? = nil
  ) -> Option {
    Option(ParameterSpec(name, short: short, kind: .flag, help: help, group: group)) { words in
      !words.isEmpty
    }
  }
}

extension Option where Value == String? {
  /// An option with any text as its value; `nil` when not given.
  package static func text(
    _ name: String, short: Character? = nil, value: String, help: String,
    defaultText: String? = nil, completion: ParameterSpec.Completion = .nothing,
    group: String? = nil
  ) -> Option {
    Option(
      ParameterSpec(
        name, short: short, kind: .option(value: value, repeats: false), help: help,
        defaultText: defaultText, completion: completion, group: group)
    ) { words in words.last }
  }

  /// A word in its place that may be left out.
  package static func optionalArgument(
    _ name: String, help: String, choices: [String] = [],
    completion: ParameterSpec.Completion? = nil
  ) -> Option {
    Option(
      ParameterSpec(
        name, kind: .argument(isRequired: false, repeats: false), help: help, choices: choices,
        completion: completion)
    ) { words in words.first }
  }
}

extension Option where Value == String {
  /// A word in its place.
  package static func argument(
    _ name: String, help: String, choices: [String] = [],
    completion: ParameterSpec.Completion? = nil
  ) -> Option {
    Option(
      ParameterSpec(
        name, kind: .argument(isRequired: true, repeats: false), help: help, choices: choices,
        completion: completion)
    ) { words throws(UsageError) in
      guard let word = words.first else { throw UsageError("\(name) is missing") }
      return word
    }
  }
}

extension Option where Value == [String] {
  /// An option that may be given again and again; empty when not given.
  package static func list(
    _ name: String, short: Character? = nil, value: String, help: String,
    completion: ParameterSpec.Completion = .nothing, group: String? = nil
  ) -> Option {
    Option(
      ParameterSpec(
        name, short: short, kind: .option(value: value, repeats: true), help: help,
        completion: completion, group: group)
    ) { words in words }
  }

  /// All words that are left.
  package static func arguments(
    _ name: String, isRequired: Bool, help: String,
    completion: ParameterSpec.Completion = .nothing
  ) -> Option {
    Option(
      ParameterSpec(
        name, kind: .argument(isRequired: isRequired, repeats: true), help: help,
        completion: completion)
    ) { words in words }
  }
}

extension Option where Value == Int {
  /// An option whose value is a whole number, written in digits.
  package static func integer(
    _ name: String, short: Character? = nil, value: String, in range: ClosedRange<Int>,
    default standard: Int, help: String, group: String? = nil
  ) -> Option {
    Option(
      ParameterSpec(
        name, short: short, kind: .option(value: value, repeats: false), help: help,
        defaultText: String(standard), group: group)
    ) { words throws(UsageError) in
      guard let word = words.last else { return standard }
      guard let number = Int(word), range.contains(number) else {
        throw UsageError(
          "'\(word)' is not a value of '--\(name)'",
          hint: "give a whole number from \(range.lowerBound) to \(range.upperBound)")
      }
      return number
    }
  }
}

extension Option
where Value: CaseIterable & RawRepresentable<String> & Sendable {
  /// An option with one of a few values.
  package static func choice(
    _ name: String, short: Character? = nil, value: String, default standard: Value,
    help: String, group: String? = nil
  ) -> Option {
    let choices = Value.allCases.map(\.rawValue)
    return Option(
      ParameterSpec(
        name, short: short, kind: .option(value: value, repeats: false), help: help,
        choices: choices, defaultText: standard.rawValue, group: group)
    ) { words throws(UsageError) in
      guard let word = words.last else { return standard }
      // The parser has held the word against the choices.
      guard let value = Value(rawValue: word) else {
        throw UsageError.unknownChoice(word, of: "--\(name)", among: choices)
      }
      return value
    }
  }
}

extension UsageError {
  /// The error for a word that is none of a parameter's choices.
  static func unknownChoice(_ word: String, of name: String, among choices: [String]) -> UsageError
  {
    let hint =
      NearMiss.suggestion(for: word, among: choices).map { "did you mean '\($0)'?" }
      ?? "give one of \(choices.joined(separator: ", "))"
    return UsageError("'\(word)' is not a value of '\(name)'", hint: hint)
  }
}
