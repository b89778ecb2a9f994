internal import Glibc

/// One descriptor with a buffer: writes all of what it is given, or remembers why not.
struct OutputStream: Sendable {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private(set) var failure: Int32?

  /// The bytes that are held back before they are written.
  private static let limit = 1 << 16

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  mutating func write(_ bytes: some Sequence<UInt8>) {
    guard failure == nil else { return }
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.limit { flush() }
  }

  /// Writes out what is held back; a partial write is carried on, a broken pipe closes the stream.
  mutating func flush() {
    var written = 0
    while failure == nil, written < buffer.count {
      let step = unsafe buffer.withUnsafeBytes { bytes in
        unsafe Glibc.write(
          descriptor, bytes.baseAddress.map { unsafe $0 + written }, bytes.count - written)
      }
      if step >= 0 {
        written += step
      } else if errno == EAGAIN {
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        unsafe poll(&wait, 1, -1)
      } else if errno != EINTR {
        failure = errno
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
