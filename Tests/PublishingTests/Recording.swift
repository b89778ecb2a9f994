import Glibc

/// Whether golden files are to be written: the environment has `RECORD=1`.
enum Recording {
  static let isOn: Bool = {
    guard let value = unsafe getenv("RECORD") else { return false }
    return unsafe String(cString: value) == "1"
  }()
}
