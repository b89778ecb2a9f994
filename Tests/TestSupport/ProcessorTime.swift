internal import Glibc

/// The time that this thread's own work takes, however busy the machine is.
package enum ProcessorTime {
  /// The time that some work takes on the calling thread.
  package static func of(_ work: () -> Void) -> Duration {
    let start = now()
    work()
    return now() - start
  }

  private static func now() -> Duration {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
