/// What the program tells its caller when it ends: one table for every command.
package enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
  /// The work is done and nothing is wrong.
  case done = 0
  /// The work is done and found something that a person should look at.
  case findings = 1
  /// The command line does not say what to do (`EX_USAGE`).
  case usage = 64
  /// The input is not what it should be (`EX_DATAERR`).
  case badData = 65
  /// A file that the command line names is missing (`EX_NOINPUT`).
  case noInput = 66
  /// The program is at fault (`EX_SOFTWARE`).
  case bug = 70
  /// The operating system refused to read or write (`EX_IOERR`).
  case inputOutput = 74

  /// What it means, as help says it unless a command says it better.
  package var meaning: String {
    switch self {
    case .done: "done"
    case .findings: "something was found that needs a person"
    case .usage: "the command line is wrong"
    case .badData: "the input is not what it should be"
    case .noInput: "a file or folder is missing"
    case .bug: "a bug of the program"
    case .inputOutput: "reading or writing failed"
    }
  }
}
