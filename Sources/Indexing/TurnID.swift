/// The row id of a turn: the interview's number and, in the low bits, the turn's index.
enum TurnID {
  /// The row id of the first turn of an interview.
  static func first(of number: Int) -> Int { number << Schema.turnBits }

  /// The highest row id that a turn of an interview can have.
  static func last(of number: Int) -> Int { first(of: number) | (1 << Schema.turnBits - 1) }

  /// The interview's number in a row id.
  static func number(in id: Int) -> Int { id >> Schema.turnBits }

  /// The turn's index in a row id.
  static func index(in id: Int) -> Int { id & (1 << Schema.turnBits - 1) }
}
