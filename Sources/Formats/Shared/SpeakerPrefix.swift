package import Model

/// What caption writers put before words to say that somebody else speaks: `>>`, `- `, `NAME:`,
/// `[NAME]:` and `[NAME] `.
///
/// A name is a label when the study declares it, when it recurs in the file, is written in
/// capitals, or is a word for an interviewer; `Note:` and clock times never are. In brackets
/// without a colon it may be a sound, and is a label only when it is declared, a word for an
/// interviewer, numbered (`[SPEAKER_00] `), or when nearly every cue begins so.
package enum SpeakerPrefix {
  /// Takes speaker prefixes out of the words and makes each line break a space.
  ///
  /// Utterances come with line feeds where their cue breaks a line; each is cut where a line, or
  /// `>>` within one, says that somebody else speaks. A part of a cue keeps the cue's beginning or
  /// end only where it is its own; the time between is unknown, `-1`. Labels that utterances have
  /// already are kept. Word times follow their words; `account.unitsOut` is set. `declared` are
  /// labels that the study declares: each counts however often it stands there.
  package static func resolve(_ reading: inout Reading, declared: [String] = []) {
    var census = PrefixCensus(declared: declared)
    var isPlain = true
    for utterance in reading.utterances {
      let range = utterance.range
      if !census.count(reading.text.span, range.lower, range.upper, utterance.label < 0) {
        isPlain = false
      }
    }
    if isPlain {
      var at = 0
      while let found = ByteSearch.first(10, in: reading.text.span, at, reading.text.count) {
        reading.text[found] = 32
        at = found + 1
      }
    } else {
      census.close(reading)
      var pass = PrefixPass(reading, census)
      pass.run()
      reading = pass.reading
    }
    reading.account.unitsOut = reading.utterances.count
  }
}
