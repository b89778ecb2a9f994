/// The words of a command line, sorted to the parameters they belong to.
package struct ParsedInput: Hashable, Sendable {
  /// The command's description.
  package let spec: CommandSpec
  private var words: [String: [String]] = [:]

  /// Makes an input in which nothing was given.
  package init(_ spec: CommandSpec) { self.spec = spec }

  /// Notes a word for a parameter; a flag gets an empty word.
  package mutating func add(_ word: String, to name: String) {
    words[name, default: []].append(word)
  }

  /// The words given for a parameter, in order; empty when there are none.
  package func words(of name: String) -> [String] { words[name] ?? [] }

  /// The value of a parameter.
  ///
  /// - Throws: `UsageError` when its words are no value of its type.
  package subscript<Value>(_ option: Option<Value>) -> Value {
    get throws(UsageError) { try option.read(words(of: option.spec.name)) }
  }
}
