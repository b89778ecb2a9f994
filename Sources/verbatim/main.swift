internal import CommandLineKit
internal import Commands
internal import Glibc

let status = await Verbatim.program(PendingStudies())
  .run(Array(CommandLine.arguments.dropFirst()), on: TerminalConsole())
exit(status.rawValue)
