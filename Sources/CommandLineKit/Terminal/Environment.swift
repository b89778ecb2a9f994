internal import Glibc

/// What the process was started with: read here and nowhere else.
package enum Environment {
  /// A variable's value; `nil` when it is not set.
  package static func value(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// Whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The columns that `COLUMNS` or the terminal itself says; `nil` when neither does.
  static func columns(of descriptor: Int32) -> Int? {
    if let value = value("COLUMNS"), let columns = Int(value), columns > 0 { return columns }
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
}
