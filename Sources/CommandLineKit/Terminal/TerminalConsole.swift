internal import Glibc
internal import Synchronization

/// The console of a process: descriptors 1 and 2.
///
/// A reader that goes away (`verbatim find … | head`) is no failure: what comes after is dropped,
/// and the command ends as it would have. Colour is decided once for each stream.
package final class TerminalConsole: Console {
  private struct State {
    var output: StreamTraits
    var errors: StreamTraits
    var isQuiet = false
    var outputStream = OutputStream(STDOUT_FILENO)
    var errorStream = OutputStream(STDERR_FILENO)
    var progress = ProgressLine()
  }

  private let state: Mutex<State>

  /// Makes the console; from now on a broken pipe is an answer to a write and no signal.
  package init() {
    _ = signal(SIGPIPE, SIG_IGN)
    Self.fillClosedDescriptors()
    state = Mutex(
      State(
        output: Self.traits(of: STDOUT_FILENO, .auto),
        errors: Self.traits(of: STDERR_FILENO, .auto)))
  }

  package var output: StreamTraits { state.withLock { $0.output } }
  package var errors: StreamTraits { state.withLock { $0.errors } }
  package var isQuiet: Bool { state.withLock { $0.isQuiet } }

  package func settle(color: ColorMode, isQuiet: Bool) {
    state.withLock { state in
      state.isQuiet = isQuiet
      guard color != .auto else { return }
      state.output = Self.traits(of: STDOUT_FILENO, color)
      state.errors = Self.traits(of: STDERR_FILENO, color)
    }
  }

  package func write(_ text: StyledText) {
    state.withLock { state in
      let rendered = text.rendered(
        hasColor: state.output.hasColor, isTerminal: state.output.isTerminal)
      if state.output.isTerminal { state.errorStream.write(state.progress.erase().utf8) }
      state.errorStream.flush()
      state.outputStream.write(rendered.utf8)
    }
  }

  package func write(bytes: [UInt8]) { state.withLock { $0.outputStream.write(bytes) } }

  package func report(_ text: StyledText) {
    state.withLock { state in
      // What was written before is seen before.
      state.outputStream.flush()
      state.errorStream.write(state.progress.erase().utf8)
      state.errorStream.write(
        text.rendered(hasColor: state.errors.hasColor, isTerminal: state.errors.isTerminal).utf8)
      state.errorStream.flush()
    }
  }

  package func progress(_ text: String?) {
    state.withLock { state in
      guard state.errors.isTerminal, !state.isQuiet else { return }
      state.outputStream.flush()
      let line = StyledText(text ?? "").rendered(hasColor: false, isTerminal: true)
      state.errorStream.write(
        (text == nil
          ? state.progress.erase()
          : state.progress.show(line, width: state.errors.width, at: Self.now())).utf8)
      state.errorStream.flush()
    }
  }

  package func flush() throws(Failure) {
    let failure = state.withLock { state in
      state.errorStream.write(state.progress.erase().utf8)
      state.outputStream.flush()
      state.errorStream.flush()
      return state.outputStream.failure
    }
    guard let failure, failure != EPIPE else { return }
    throw Failure(
      .inputOutput, "cannot write to standard output: \(unsafe String(cString: strerror(failure)))")
  }

  /// Keeps the standard descriptors from files that are opened later, which words of ours would
  /// destroy: a closed one is opened for reading, so that writing to it goes on to fail.
  private static func fillClosedDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", O_RDONLY)
    }
  }

  private static func traits(of descriptor: Int32, _ mode: ColorMode) -> StreamTraits {
    let isTerminal = Environment.isTerminal(descriptor)
    return StreamTraits.decided(
      isTerminal: isTerminal, mode: mode, noColor: Environment.value("NO_COLOR"),
      term: Environment.value("TERM"),
      columns: isTerminal ? Environment.columns(of: descriptor) : nil)
  }

  private static func now() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
