/// What `study.md` says about the whole study.
public struct StudySettings: Hashable, Sendable {
  /// The title of the module.
  public var title: String
  /// The languages of the site (BCP 47), the main one first; never empty.
  public var languages: [String]
  /// When the module was published, as the file says it (a date or `YYYY-MM`).
  public var published: String?
  /// When the module is to be reviewed, as the file says it.
  public var reviewDate: String?
  /// Labels of interviewers beside the usual ones, as written.
  public var interviewers: [String]
  /// Fillers that a quote may leave out unmarked; a filler may have several words.
  public var fillers: [String]
  /// Ways of writing that count as the same words, each a group of at least two.
  public var equivalents: [[String]]
  /// `look.*` keys: how the pages look, by the part after the dot.
  public var look: [String: String]
  /// The body: the About text, Markdown.
  public var about: String
  /// The line on which the body begins, from 1.
  public var aboutLine: Int
  /// The file.
  public var path: String

  /// The fillers of a study that lists none.
  public static let defaultFillers = ["um", "uh", "er", "mm", "euh"]
  /// The labels that are an interviewer's in every study, in lower case.
  public static let defaultInterviewers = [
    "interviewer", "int", "i", "q", "moderator", "intervieweur", "intervieweuse",
  ]

  /// Makes the settings of a study that says nothing but its title.
  public init(title: String, path: String = "study.md") {
    self.title = title
    self.path = path
    languages = ["en"]
    interviewers = []
    fillers = Self.defaultFillers
    equivalents = []
    look = [:]
    about = ""
    aboutLine = 1
  }
}
