/// The kinds of files with front matter, and the one table of their keys.
///
/// Reading, warnings and `docs/front-matter.md` follow this table.
package enum FileKind: String, Hashable, Sendable, CaseIterable {
  /// `study.md`.
  case study
  /// `Corpus/participants/*.md`.
  case participant
  /// `Corpus/interviews/*.md`.
  case interview
  /// `Reports/topics/*.md`.
  case topic
  /// `Reports/pages/*.md`.
  case page
  /// `Reports/clips/*.md`.
  case clip

  /// Where such files stand in a study.
  package var location: String {
    switch self {
    case .study: "study.md"
    case .participant: "Corpus/participants/NAME.md"
    case .interview: "Corpus/interviews/NAME.md"
    case .topic: "Reports/topics/NAME.md"
    case .page: "Reports/pages/NAME.md"
    case .clip: "Reports/clips/NAME.md"
    }
  }

  /// Whether a file may have keys of its own, beside those of the table.
  package var isOpen: Bool { self == .participant }

  /// The keys, in the order of the documentation.
  package var keys: [KeySpec] {
    switch self {
    case .study: Self.studyKeys
    case .participant: Self.participantKeys
    case .interview: Self.interviewKeys
    case .topic: Self.topicKeys
    case .page: Self.topicKeys
    case .clip: Self.clipKeys
    }
  }

  /// The table's entry for a key of a file; `nil` when the key is not in it.
  package func spec(for key: String) -> KeySpec? { keys.first { $0.matches(key) } }

  private static let studyKeys = [
    KeySpec("title", .text, required: true, "title of the module"),
    KeySpec("language", .language, "language of the site; without it, `en`"),
    KeySpec("languages", .languages, "languages of the site, the main one first"),
    KeySpec("published", .date, "when the module was published"),
    KeySpec("review-date", .date, "when the module is to be reviewed"),
    KeySpec("interviewers", .list, "labels of interviewers beside the usual ones"),
    KeySpec(
      "fillers", .list,
      "words that a quote may leave out unmarked; without it, um, uh, er, mm, euh"),
    KeySpec("equivalents", .list, "ways of writing that count as the same: `mum = mom`"),
    KeySpec(
      "look.*", .text,
      "how the pages look: `look.accent` a colour, `look.facts` the attributes that profiles show"),
  ]

  private static let participantKeys = [
    KeySpec("name", .text, required: true, "name as published"),
    KeySpec("role", .text, "role in which the person speaks"),
    KeySpec(
      "consent", .word(["video", "audio", "text", "none"]),
      "the most that may be shown; without it, `none`"),
    KeySpec("consent.teaching", .yesNo, "whether the material may be used in teaching"),
    KeySpec("consent.archive", .yesNo, "whether the material may be archived"),
    KeySpec("consent.until", .day, "last day on which it may be shown"),
    KeySpec("withdrawn", .day, "day on which the person withdrew"),
    KeySpec("embargo-until", .day, "first day on which it may be shown"),
    KeySpec("given-by", .text, "who gave the consent, when it was not the person"),
    KeySpec("form-version", .text, "version of the form that was signed"),
    KeySpec("language", .language, "language the person was interviewed in"),
    KeySpec("also-as", .text, "a name that nothing joins to the person"),
    KeySpec("address", .text, "last part of the profile page's address, in place of the file name"),
    KeySpec("profile", .yesNo, "whether a profile page is made; without it, `yes`"),
    KeySpec("interviewed", .text, "when the person was interviewed"),
  ]

  private static let interviewKeys = [
    KeySpec("participants", .list, "ids of those who took part; without it, the file's own"),
    KeySpec(
      "speakers", .list,
      "labels: `R1 = rhene`, `Q = interviewer`, `BOTH = rhene+tom`, `PROXY = tom for rhene`"),
    KeySpec(
      "unlabelled", .text,
      "who speaks where a paragraph has no label: a label or an id; without it, the speaker before"),
    KeySpec("guide", .text, "`numbered`: numbered questions in the transcript are no speech"),
    KeySpec(
      "files", .list,
      "which file is what: `x.docx = as-spoken`, `approved`, `captions`, `notes`"),
    KeySpec("recordings", .list, "recordings of the meeting"),
    KeySpec("language", .language, "language spoken"),
    KeySpec("date", .date, "when it took place"),
    KeySpec("mode", .text, "how it took place"),
    KeySpec("speakers-confirmed", .text, "`yes`, `no`, or the day a person confirmed who speaks"),
  ]

  private static let topicKeys = [
    KeySpec("title", .text, required: true, "title of the page"),
    KeySpec("clip-title", .text, "title above the page's clips"),
    KeySpec("category", .text, "group under which the page is listed"),
    KeySpec("order", .number, "place in its group, smallest first"),
    KeySpec("language", .language, "language; without it, the name's or the study's first"),
    KeySpec("summary", .text, "summary for lists of pages"),
    KeySpec("status", .text, "how far the page is"),
    KeySpec("authors", .list, "who wrote it"),
    KeySpec("translator", .text, "who translated it"),
    KeySpec("last-updated", .date, "when it was last updated"),
    KeySpec("review-date", .date, "when it is to be reviewed"),
  ]

  private static let clipKeys = [
    KeySpec("excerpt", .text, required: true, "excerpt that is shown: `louise` or `louise@1a2b`"),
    KeySpec("headline", .text, "headline above the clip"),
    KeySpec("media", .text, "file or link that holds the clip and nothing more"),
    KeySpec("poster", .text, "picture shown before a video plays"),
    KeySpec("captions-status", .text, "how far the clip's captions are"),
    KeySpec("content-note", .text, "what a visitor should know before playing it"),
  ]
}
