internal import Indexing
package import Model

/// An interview as a study has it now: corrected, timed, its speakers told.
package struct InterviewText: Hashable, Sendable {
  /// The text with its times.
  package var transcript: Transcript
  /// What the participants who may speak in it are called, by id.
  package var names: [String: String]
}

extension StudyInquiry {
  /// The text of an interview; `nil` when the study has none of that id, or it could not be read.
  package func text(of interview: String) throws -> InterviewText? {
    guard let transcript = try index.transcript(of: interview) else { return nil }
    var text = InterviewText(transcript: transcript, names: [:])
    for id in transcript.turns.flatMap(\.speaker.participantIDs) where text.names[id] == nil {
      text.names[id] = documents.name(of: id)
    }
    return text
  }
}
