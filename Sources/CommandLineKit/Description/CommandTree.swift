/// The commands of a program: some are alone, some stand under a common word.
package indirect enum CommandTree: Sendable {
  /// A command.
  case leaf(String, CommandEntry)
  /// A word that is followed by the name of one of its children.
  case group(name: String, summary: String, children: [CommandTree])

  /// What is typed.
  package var name: String {
    switch self {
    case .leaf(let name, _), .group(let name, _, _): name
    }
  }

  /// What it does, in one line.
  package var summary: String {
    switch self {
    case .leaf(_, let entry): entry.spec.summary
    case .group(_, let summary, _): summary
    }
  }

  /// What may follow it; empty for a command.
  package var children: [CommandTree] {
    switch self {
    case .leaf: []
    case .group(_, _, let children): children
    }
  }

  /// Whether lists of commands leave it out.
  package var isHidden: Bool {
    switch self {
    case .leaf(_, let entry): entry.spec.isHidden
    case .group: false
    }
  }

  /// Every command at or below it with the words that lead there, in order.
  package func leaves(below path: [String] = []) -> [(path: [String], entry: CommandEntry)] {
    switch self {
    case .leaf(let name, let entry): [(path + [name], entry)]
    case .group(let name, _, let children): children.flatMap { $0.leaves(below: path + [name]) }
    }
  }
}
