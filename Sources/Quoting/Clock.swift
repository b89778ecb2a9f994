/// Times of a recording for people.
package enum Clock {
  /// Milliseconds as `h:mm:ss` or `m:ss`, rounded down.
  package static func text(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    let pair = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
    let minutes = seconds / 60 % 60
    let tail = pair(seconds % 60)
    return seconds >= 3600 ? "\(seconds / 3600):\(pair(minutes)):\(tail)" : "\(minutes):\(tail)"
  }
}
