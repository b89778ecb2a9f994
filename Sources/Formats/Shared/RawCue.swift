/// A cue as it stands in a caption file, before its markup is read.
struct RawCue {
  /// Milliseconds at which it begins; -1 when its times cannot be read.
  var start: Int32
  /// Milliseconds at which it ends; -1 when its times cannot be read.
  var end: Int32
  /// The line of the file on which its time stands, from 1.
  var line: Int
  /// Bytes from the start of the file to its text.
  var lower: Int
  /// Bytes from the start of the file to the end of its text; line ends may lie between.
  var upper: Int
}
