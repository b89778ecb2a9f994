import Files
import Glibc

/// The page in the project, and whether it is to be written.
enum PageFile {
  static let path =
    Files.folder(of: Files.folder(of: Files.folder(of: #filePath))) + "/docs/conformance.md"

  /// The environment has `RECORD=1`; `script/conformance` sets it.
  static let isRecording: Bool = {
    guard let value = unsafe getenv("RECORD") else { return false }
    return unsafe String(cString: value) == "1"
  }()
}
