/// What a participant agreed to, and for how long.
public struct Consent: Hashable, Sendable {
  /// The most that may be shown.
  public var form: ConsentForm
  /// The last day on which it may be shown; `nil` for no end.
  public var until: CalendarDate?
  /// The first day on which it may be shown; `nil` for at once.
  public var embargoUntil: CalendarDate?
  /// The day on which the participant withdrew; `nil` when they did not.
  public var withdrawn: CalendarDate?
  /// Whether the material may be used in teaching; `nil` when the file does not say.
  public var teaching: Bool?
  /// Whether the material may be archived; `nil` when the file does not say.
  public var archive: Bool?
  /// Who gave the consent, when it was not the participant.
  public var givenBy: String?
  /// The version of the form that was signed.
  public var formVersion: String?

  /// Makes a consent; without arguments, one that allows nothing.
  public init(form: ConsentForm = .none) { self.form = form }

  /// Why nothing of this person may be published on a day, or `nil` when something may.
  public func obstacle(on day: CalendarDate) -> Obstacle? {
    if let withdrawn { return .withdrawn(withdrawn) }
    if form == .none { return .notGiven }
    if let until, day > until { return .ended(until) }
    if let embargoUntil, day < embargoUntil { return .embargoed(embargoUntil) }
    return nil
  }

  /// Why nothing of a person may be published.
  public enum Obstacle: Hashable, Sendable {
    /// The participant withdrew. Any date counts, even one to come: the wish is known.
    case withdrawn(CalendarDate)
    /// The participant file gives no consent.
    case notGiven
    /// The consent ended on a day before.
    case ended(CalendarDate)
    /// The consent begins on a day to come.
    case embargoed(CalendarDate)
  }
}
