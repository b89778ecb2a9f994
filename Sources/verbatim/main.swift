internal import CommandLineKit
internal import Commands
internal import Files
internal import Glibc

let studies = FolderStudies(workingFolder: Files.workingFolder())
let status = await Verbatim.program(studies)
  .run(Array(CommandLine.arguments.dropFirst()), on: TerminalConsole())
exit(status.rawValue)
