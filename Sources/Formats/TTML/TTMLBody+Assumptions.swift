extension TTMLBody {
  /// What a second reading should assume; nothing new when this one was right.
  var betterAssumptions: TTMLAssumptions {
    var better = assumptions
    better.timesAreAbsolute = evidence.timesAreAbsolute
    if clock.framed > 0, !clock.declaresFrameRate, clock.largestFrame > 0 {
      let rate = [25, 30, 50, 60].first { clock.largestFrame < $0 }
      if let rate, rate != clock.frameRate { better.frameRate = rate }
    }
    return better
  }
}
