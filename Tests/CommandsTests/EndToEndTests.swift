import CommandLineKit
import Files
import Glibc
import Testing

/// Where the built program lies.
enum BuiltProgram {
  /// The program beside the bundle of tests; `nil` when it is not there.
  static let path: String? = CommandLine.arguments.lazy
    .filter { $0.contains("PackageTests.xctest") }
    .map { Files.folder(of: $0) + "/verbatim" }
    .first { Files.stamp($0) != nil }
}

/// The built program, run by a shell as people run it.
@Suite(.enabled(if: BuiltProgram.path != nil, "the program is not built beside the tests"))
struct EndToEndTests {
  /// Runs a shell line in which `verbatim` is the program; its words go to `output`.
  private func shell(_ line: String) throws -> (status: Int32, output: String) {
    let program = try #require(BuiltProgram.path)
    let script = "verbatim() { '\(program)' \"$@\"; }; \(line)"
    let pipe = try unsafe #require(popen("exec bash -c '\(quoted(script))'", "r"))
    var output: [UInt8] = []
    while case let byte = unsafe fgetc(pipe), byte >= 0 { output.append(UInt8(byte)) }
    let status = unsafe pclose(pipe)
    return (status >> 8, String(decoding: output, as: UTF8.self))
  }

  private func quoted(_ script: String) -> String { script.replacing("'", with: #"'\''"#) }

  @Test(
    arguments: [
      ("verbatim --version 2>/dev/null", 0, "verbatim 0.1.0 (file format 1)\n"),
      ("verbatim 2>/dev/null", 64, ""),
      (
        "verbatim chekc 2>&1 >/dev/null", 64,
        "error: unknown command 'chekc'\nhint: did you mean 'check'?\nSee 'verbatim --help'.\n"
      ),
      (
        "verbatim --version 2>&1 >/dev/full", 74,
        "error: cannot write to standard output: No space left on device\n"
      ),
      (
        "verbatim --version 2>&1 >&-", 74,
        "error: cannot write to standard output: Bad file descriptor\n"
      ),
      ("set -o pipefail; verbatim __docs man 2>&1 | true", 0, ""),
      ("verbatim help find 2>&- | head -1", 0, "Finds words and codes in the interviews.\n"),
      ("TERM=xterm verbatim chekc --color always 2>&1 | head -c 5", 0, "error"),
      (
        #"source <(verbatim completion bash); COMP_WORDS=(verbatim bu) COMP_CWORD=1; "#
          + #"_verbatim verbatim bu; echo "${COMPREPLY[@]}""#, 0, "build\n"
      ),
    ] as [(String, Int32, String)])
  func runsAsPeopleRunIt(line: String, status: Int32, output: String) throws {
    let result = try shell(line)
    #expect(result.output == output)
    #expect(result.status == status)
  }
}
