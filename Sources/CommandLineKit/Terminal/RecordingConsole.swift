internal import Synchronization

/// A console that keeps what it is told: for tests, and for callers without a terminal.
package final class RecordingConsole: Console {
  private struct State {
    var output: StreamTraits
    var errors: StreamTraits
    var isQuiet = false
    var written: [UInt8] = []
    var reported = ""
    var progress: [String] = []
  }

  private let state: Mutex<State>

  /// Makes a console that has been told nothing.
  package init(output: StreamTraits = .pipe, errors: StreamTraits = .pipe) {
    state = Mutex(State(output: output, errors: errors))
  }

  package var output: StreamTraits { state.withLock { $0.output } }
  package var errors: StreamTraits { state.withLock { $0.errors } }
  package var isQuiet: Bool { state.withLock { $0.isQuiet } }

  /// What went to standard output.
  package var written: String { String(decoding: writtenBytes, as: UTF8.self) }

  /// What went to standard output, byte for byte.
  package var writtenBytes: [UInt8] { state.withLock { $0.written } }

  /// What went to standard error, progress left out.
  package var reported: String { state.withLock { $0.reported } }

  /// What was shown as progress, in order.
  package var progressShown: [String] { state.withLock { $0.progress } }

  package func settle(color: ColorMode, isQuiet: Bool) {
    state.withLock { state in
      state.isQuiet = isQuiet
      if color != .auto {
        state.output.hasColor = color == .always
        state.errors.hasColor = color == .always
      }
    }
  }

  package func write(_ text: StyledText) {
    state.withLock { state in
      state.written += Array(
        text.rendered(hasColor: state.output.hasColor, isTerminal: state.output.isTerminal).utf8)
    }
  }

  package func write(bytes: [UInt8]) { state.withLock { $0.written += bytes } }

  package func report(_ text: StyledText) {
    state.withLock { state in
      state.reported += text.rendered(
        hasColor: state.errors.hasColor, isTerminal: state.errors.isTerminal)
    }
  }

  package func progress(_ text: String?) {
    state.withLock { state in
      if let text, state.errors.isTerminal, !state.isQuiet { state.progress.append(text) }
    }
  }

  package func flush() throws(Failure) {}
}
