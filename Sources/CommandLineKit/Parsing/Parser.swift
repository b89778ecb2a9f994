internal import Model

/// Sorts the words after a command's name, in one pass.
///
/// `--` ends options; `--name VALUE`, `--name=VALUE`, `-n VALUE`; options and arguments in any
/// order. There is no clustering of letters and no matching of abbreviated names, so that a name
/// added later never changes what a script means. `-` alone is an argument.
package struct Parser: Sendable {
  private let spec: CommandSpec

  /// Makes a parser for a command.
  package init(_ spec: CommandSpec) { self.spec = spec }

  /// Sorts words, and sees that required arguments are there.
  ///
  /// - Throws: `UsageError` for the first word that fits nowhere.
  package func parse(_ words: [String]) throws(UsageError) -> ParsedInput {
    var input = ParsedInput(spec)
    var position = 0
    var arguments = 0
    var isOpen = true
    while position < words.count {
      let word = words[position]
      position += 1
      if isOpen, word == "--" {
        isOpen = false
      } else if isOpen, word.hasPrefix("-"), word != "-" {
        try read(option: word, of: words, at: &position, into: &input)
      } else {
        try read(argument: word, number: &arguments, into: &input)
      }
    }
    for argument in spec.arguments where argument.kind.isRequired {
      if input.words(of: argument.name).isEmpty { throw UsageError("\(argument.name) is missing") }
    }
    return input
  }

  private func read(
    option word: String, of words: [String], at position: inout Int, into input: inout ParsedInput
  ) throws(UsageError) {
    let equals = word.hasPrefix("--") ? word.firstIndex(of: "=") : nil
    let typed = equals.map { String(word[..<$0]) } ?? word
    let attached = equals.map { String(word[word.index(after: $0)...]) }
    let option = try find(typed)
    if !option.repeats, !input.words(of: option.name).isEmpty {
      throw UsageError("option '\(typed)' is given twice")
    }
    guard let valueName = option.valueName else {
      if attached != nil { throw UsageError("option '\(typed)' takes no value") }
      input.add("", to: option.name)
      return
    }
    let value: String
    if let attached {
      value = attached
    } else if position < words.count, !words[position].hasPrefix("-") || words[position] == "-" {
      value = words[position]
      position += 1
    } else {
      throw UsageError(
        "option '\(typed)' needs a value: \(valueName)",
        hint: position < words.count
          ? "write '--\(option.name)=\(words[position])' if the value begins with a dash" : nil)
    }
    try check(value, for: option)
    input.add(value, to: option.name)
  }

  private func read(
    argument word: String, number: inout Int, into input: inout ParsedInput
  ) throws(UsageError) {
    let arguments = spec.arguments
    guard number < arguments.count else {
      throw UsageError(
        "unexpected argument '\(word)'",
        hint: arguments.isEmpty
          ? "'\(spec.name)' takes no arguments"
          : "'\(spec.name)' takes \(arguments.map(\.usage).joined(separator: " "))")
    }
    let argument = arguments[number]
    try check(word, for: argument)
    input.add(word, to: argument.name)
    if !argument.repeats { number += 1 }
  }

  private func find(_ typed: String) throws(UsageError) -> ParameterSpec {
    for option in spec.options {
      if typed == "--\(option.name)" { return option }
      if let short = option.short, typed == "-\(short)" { return option }
    }
    throw UsageError("unknown option '\(typed)'", hint: hint(for: typed))
  }

  private func hint(for typed: String) -> String? {
    if typed.hasPrefix("--") {
      return NearMiss.suggestion(
        for: String(typed.dropFirst(2)), among: spec.options.map(\.name)
      ).map { "did you mean '--\($0)'?" }
    }
    let rest = String(typed.dropFirst())
    if let option = spec.options.first(where: { $0.name == rest }) {
      return "did you mean '--\(option.name)'?"
    }
    if let option = spec.options.first(where: { $0.short != nil && $0.short == rest.first }) {
      return option.valueName == nil
        ? "write letters one by one, as in '-\(rest.first ?? "x")'"
        : "write '-\(rest.first ?? "x") \(rest.dropFirst())'"
    }
    return rest.first?.isNumber == true ? "put '--' before words that begin with a dash" : nil
  }

  private func check(_ value: String, for parameter: ParameterSpec) throws(UsageError) {
    guard !parameter.choices.isEmpty, !parameter.choices.contains(value) else { return }
    throw UsageError.unknownChoice(value, of: parameter.shownName, among: parameter.choices)
  }
}

extension ParameterSpec.Kind {
  /// Whether a command line without it is wrong.
  package var isRequired: Bool {
    if case .argument(let isRequired, _) = self { isRequired } else { false }
  }
}
