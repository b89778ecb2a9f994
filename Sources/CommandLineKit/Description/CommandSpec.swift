/// One command, described.
package struct CommandSpec: Hashable, Sendable {
  /// A command line that works, and what it does.
  package struct Example: Hashable, Sendable {
    /// What to type, the program's name included.
    package var line: String
    /// What it does: a phrase without a full stop.
    package var says: String

    /// Makes an example.
    package init(_ line: String, _ says: String) {
      self.line = line
      self.says = says
    }
  }

  /// A way in which the command may end.
  package struct Exit: Hashable, Sendable {
    /// The status.
    package var status: ExitStatus
    /// What it means here, without a full stop.
    package var meaning: String

    /// Makes a way to end; without words, with those of the common table.
    package init(_ status: ExitStatus, _ meaning: String? = nil) {
      self.status = status
      self.meaning = meaning ?? status.meaning
    }
  }

  /// What is typed.
  package var name: String
  /// What it does: one line, a verb first, no full stop.
  package var summary: String
  /// What else there is to know, in paragraphs; may be empty.
  package var discussion: [String]
  /// Command lines that work; help shows them first.
  package var examples: [Example]
  /// The parameters: arguments in their order, options as help lists them.
  package var parameters: [ParameterSpec]
  /// The ways in which it may end.
  package var exits: [Exit]
  /// Whether lists of commands leave it out.
  package var isHidden: Bool

  /// Makes a description.
  package init(
    _ name: String, summary: String, discussion: [String] = [], examples: [Example] = [],
    parameters: [ParameterSpec] = [], exits: [Exit] = [Exit(.done)], isHidden: Bool = false
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.examples = examples
    self.parameters = parameters
    self.exits = exits
    self.isHidden = isHidden
  }

  /// The parameters that are words in their place, in order.
  package var arguments: [ParameterSpec] { parameters.filter(\.isArgument) }

  /// The parameters that begin with dashes, as help lists them.
  package var options: [ParameterSpec] { parameters.filter { !$0.isArgument } }
}
