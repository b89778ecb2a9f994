/// Why a transcript cannot be written in a format.
package enum WriteFailure: Error, Hashable, CustomStringConvertible {
  /// The format is made of times, and the transcript has none.
  case withoutTimes(format: String)
  /// The parts of a file could not be packed into one.
  case notPacked(format: String)
  /// No format of this name is written.
  case unknownFormat(String)

  /// A sentence for people, with the way out.
  package var description: String {
    switch self {
    case .withoutTimes(let format):
      "\(format) needs times and the transcript has none; "
        + "align it with captions first, or write it as text"
    case .notPacked(let format):
      "the \(format) could not be packed; there is not enough memory for it"
    case .unknownFormat(let name):
      "'\(name)' is no format that is written; written are "
        + FormatRegistry.writableFormats.joined(separator: ", ")
    }
  }
}
