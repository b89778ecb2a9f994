package import Markdown
package import Model

/// A study as it is to be published: everything that pages and records need, and nothing else.
package struct PublishedModule: Hashable, Sendable {
  /// What `study.md` says; its first language is that of titles, roles and profiles.
  package var settings: StudySettings
  /// The About text.
  package var about: MarkdownNode
  /// The day on which consent is judged; it stands in no output.
  package var date: CalendarDate
  /// The people who may be shown, in the order in which they are listed.
  package var participants: [PublishedParticipant]
  /// The pages, each language version for itself; their order does not matter.
  package var topics: [PublishedTopic]
  /// The interviews that quotes come from, for the auditor's record; their order does not matter.
  package var interviews: [InterviewRecord]

  /// Makes a module without people and pages.
  package init(settings: StudySettings, about: MarkdownNode, date: CalendarDate) {
    self.settings = settings
    self.about = about
    self.date = date
    participants = []
    topics = []
    interviews = []
  }
}
