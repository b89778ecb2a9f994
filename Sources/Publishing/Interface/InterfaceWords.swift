package import Model

/// The words that pages say of themselves, in one language.
///
/// A table of values: a further language is one more file with a table in it, named in `all`. `{}`
/// in a pattern is the place of the one thing that varies. Typography is the language's own, so
/// French tables carry narrow no-break spaces (U+202F).
package struct InterfaceWords: Hashable, Sendable {
  /// The language (BCP 47, primary subtag only).
  package var code: String
  /// The language's name for itself.
  package var nativeName: String
  /// Names of languages in this language, by primary subtag, as they stand after "in".
  package var languageNames: [String: String]
  /// The months, January first, as they stand in a date.
  package var months: [String]
  /// How the first day of a month is written.
  package var firstDay: String

  /// The link that jumps over navigation.
  package var skipToContent: String
  /// The name of the trail of pages above this one.
  package var breadcrumbs: String
  /// The name of the list of languages.
  package var languages: String
  /// The heading of the list of topics.
  package var topics: String
  /// The heading of topics that have no category.
  package var otherTopics: String
  /// The heading of pages that are no topics.
  package var pages: String
  /// The heading of the study's own text.
  package var about: String
  /// The heading of the list of people.
  package var people: String
  /// What stands before the list of a topic's sections.
  package var jump: String
  /// The link from a clip to its speaker.
  package var viewProfile: String
  /// The same link for assistive technology; the speaker's name varies.
  package var viewProfileOf: String
  /// The label of the day of the last change.
  package var lastUpdated: String
  /// The label of the day of the next review.
  package var reviewDate: String
  /// The label of the day of publication.
  package var published: String
  /// The label of the month of an interview.
  package var interviewed: String
  /// The label of a page's authors.
  package var authors: String
  /// The label of a page's translator.
  package var translator: String
  /// The heading of all that a person said.
  package var ownWords: String
  /// What a profile says when nothing of the person is quoted.
  package var noWords: String
  /// What stands before the topics in which a quote appears.
  package var quotedIn: String
  /// The label of a translation made by the study.
  package var ourTranslation: String
  /// The control that opens the words as spoken; the language varies.
  package var original: String
  /// What a page says when it is missing in another language; the language varies.
  package var notYetIn: String
  /// What stands beside a topic that is missing here; the language it is in varies.
  package var onlyIn: String
  /// The link to the module in this language.
  package var seeModule: String
  /// The heading of the choice of languages.
  package var chooseLanguage: String
  /// The label of a note on what a clip contains.
  package var contentNote: String
  /// The label of what is known of a medium's captions.
  package var captions: String
  /// The heading of footnotes.
  package var notes: String
  /// The link from a footnote back to the text; the number varies.
  package var backToText: String
  /// The promise at the foot of each page.
  package var promise: String
  /// The rules of editing.
  package var editing: EditingWords

  /// How the study edits what people said.
  package struct EditingWords: Hashable, Sendable {
    /// The heading.
    package var title: String
    /// What comes before the marks.
    package var lead: String
    /// The mark for words left out.
    package var omissionMark: String
    /// What it means.
    package var omission: String
    /// An example of words put in.
    package var insertionMark: String
    /// What it means.
    package var insertion: String
    /// The mark for an unfinished sentence.
    package var trailingMark: String
    /// What it means.
    package var trailing: String
    /// What may be missing without a mark; the list of fillers varies.
    package var fillers: String
    /// What a translation is.
    package var translation: String
  }

  /// Every language there is.
  package static let all: [InterfaceWords] = [.english, .french]

  /// The words for a language (BCP 47), told by its primary subtag; English for one not known.
  package static func words(for language: String) -> InterfaceWords {
    let primary = primarySubtag(language)
    return all.first { $0.code == primary } ?? .english
  }

  /// The first part of a language tag, lower case.
  package static func primarySubtag(_ language: String) -> String {
    language.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }

  /// A pattern with its one place filled.
  package static func fill(_ pattern: String, _ value: String) -> String {
    let halves = pattern.split(separator: "{}", maxSplits: 1, omittingEmptySubsequences: false)
    return halves.count == 2 ? halves[0] + value + halves[1] : pattern
  }

  /// The name of a language as it stands after "in"; the tag itself for one without a name.
  package func name(of language: String) -> String {
    languageNames[Self.primarySubtag(language)] ?? language
  }

  /// A day in words, such as "1 October 2020".
  package func date(_ day: CalendarDate) -> String {
    "\(day.day == 1 ? firstDay : "\(day.day)") \(months[day.month - 1]) \(day.year)"
  }

  /// A day or month as a file has it (`YYYY-MM-DD` or `YYYY-MM`), in words; other text as it is.
  package func date(written: String) -> String {
    if let day = CalendarDate(written) { return date(day) }
    return month(written: written) ?? written
  }

  /// The month of a day or month as a file has it, in words; `nil` for other text.
  package func month(written: String) -> String? {
    guard let first = CalendarDate(written.prefix(7) + "-01"),
      written.utf8.count == 7 || CalendarDate(written) != nil
    else { return nil }
    return "\(months[first.month - 1]) \(first.year)"
  }
}
