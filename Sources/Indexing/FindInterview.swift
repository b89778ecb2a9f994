internal import Database
internal import Model

/// An interview as a search goes through it; what it needs is read once, when it is needed.
final class FindInterview {
  /// The interview's number in row ids.
  let number: Int
  /// The interview.
  let id: String
  /// How many turns it has.
  let turns: Int
  private let index: StudyIndex
  private var known: TurnLayout?

  init(number: Int, id: String, turns: Int, in index: StudyIndex) {
    self.number = number
    self.id = id
    self.turns = turns
    self.index = index
  }

  /// Where the turns stand and who speaks them.
  func layout() throws(DatabaseFailure) -> TurnLayout {
    if let known { return known }
    let layout = try index.layout(of: number)
    known = layout
    return layout
  }

  /// Adds those turns of the interview that are among row ids, which are in order.
  func insert(_ rows: [Int], into set: inout TurnSet) {
    let (first, last) = (TurnID.first(of: number), TurnID.last(of: number))
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < first { low = middle + 1 } else { high = middle }
    }
    while low < rows.count, rows[low] <= last {
      set.insert(TurnID.index(in: rows[low]))
      low += 1
    }
  }
}
