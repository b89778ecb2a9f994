/// What a person looks for in the turns of a study.
///
/// Conditions side by side must all hold (`AND` may stand between them), which binds closer than
/// `OR`; parentheses group. `-x` or `NOT x` leaves out. The words `AND`, `OR`, `NOT` and `NEAR` are
/// operators in capitals only. Letter case and accents do not count.
///
/// | written | finds turns |
/// |---|---|
/// | `trust` | with the word |
/// | `trust*` | with a word that begins so |
/// | `"exchange of ideas"` | with these words one directly after another |
/// | `trust NEAR/5 team` | with both, at most five words between them (10 without a number) |
/// | `speaker:rosa` | in which Rosa is heard; `interviewer`, `unknown`, or another's label |
/// | `role:caregiver` | in which a participant of this role is heard |
/// | `code:trust` | coded so, or with a code below it, or with a rule's suggestion of one |
/// | `interview:rosa-2` | of this interview |
package struct Query: Hashable, Sendable {
  /// Words one directly after another.
  package struct Phrase: Hashable, Sendable {
    /// The words as written.
    package var text: String
    /// Whether the last word only begins so.
    package var isPrefix: Bool

    /// Makes a phrase.
    package init(_ text: String, isPrefix: Bool = false) {
      self.text = text
      self.isPrefix = isPrefix
    }
  }

  /// A condition on something else than words.
  package enum Filter: Hashable, Sendable {
    /// One of these is heard; without any, nothing is found.
    case speakers([String])
    /// A participant of a role is heard; `resolvingRoles` puts the participants in its place.
    case role(String)
    /// The turn has a code or one below it.
    case code(String)
    /// The turn is of an interview.
    case interview(String)
  }

  /// A condition, made of others or not.
  package indirect enum Condition: Hashable, Sendable {
    /// The phrase stands in the turn.
    case phrase(Phrase)
    /// Both phrases stand in the turn, in either order, at most `distance` words between them.
    case near(Phrase, Phrase, distance: Int)
    /// A condition on something else than words.
    case filter(Filter)
    /// All hold; at least two.
    case all([Condition])
    /// At least one holds; at least two.
    case any([Condition])
    /// It does not hold.
    case not(Condition)
  }

  /// What must hold.
  package var condition: Condition

  /// Makes a query from its condition.
  package init(_ condition: Condition) { self.condition = condition }

  /// Reads what a person typed.
  ///
  /// - Throws: `QueryFailure` that names the column.
  package init(parsing text: String) throws(QueryFailure) {
    var parser = try QueryParser(text)
    condition = try parser.query()
  }

  /// The query with each role replaced by the participants who have it.
  ///
  /// - Parameter participants: the ids of those who have a role; empty for an unknown role, and
  ///   then nothing is found by it.
  /// - Returns: a query without roles.
  package func resolvingRoles(_ participants: (String) -> [String]) -> Query {
    func resolved(_ condition: Condition) -> Condition {
      switch condition {
      case .filter(.role(let role)): .filter(.speakers(participants(role)))
      case .phrase, .near, .filter: condition
      case .all(let parts): .all(parts.map(resolved))
      case .any(let parts): .any(parts.map(resolved))
      case .not(let part): .not(resolved(part))
      }
    }
    return Query(resolved(condition))
  }
}
