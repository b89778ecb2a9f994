/// Commands that help lists together.
package struct CommandSection: Sendable {
  /// The heading.
  package var title: String
  /// The commands, in the order of help.
  package var commands: [CommandTree]

  /// Makes a section.
  package init(_ title: String, _ commands: [CommandTree]) {
    self.title = title
    self.commands = commands
  }
}
