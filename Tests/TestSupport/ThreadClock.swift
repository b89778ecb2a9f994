internal import Glibc

/// The time that this thread has computed, which does not run while others do.
package enum ThreadClock {
  /// Milliseconds since the thread began.
  package static var milliseconds: Int {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return 0 }
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
