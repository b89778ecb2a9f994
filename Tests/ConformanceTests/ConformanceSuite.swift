/// A suite of outside files with expected output, and how far we agree with it.
struct ConformanceSuite: Sendable {
  /// The heading on the page.
  let title: String
  /// Where the cases and the expected output come from, and what is compared, in sentences.
  let about: String
  /// The cases, compared; in the order of their names.
  let cases: [ConformanceCase]
  /// What is to be said of each case that differs, by its name.
  let rulings: [String: Ruling]

  init(
    title: String, about: String, cases: [ConformanceCase], rulings: [String: Ruling] = [:]
  ) {
    self.title = title
    self.about = about
    self.cases = cases.sorted { $0.name < $1.name }
    self.rulings = rulings
  }

  /// The cases that differ.
  var differing: [ConformanceCase] { cases.filter { $0.difference != nil } }
  /// How many cases agree.
  var agreeing: Int { cases.count - differing.count }
}
