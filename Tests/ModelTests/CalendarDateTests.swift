import Model
import Testing

@Suite struct CalendarDateTests {
  /// A calendar that counts on its fingers.
  struct Fingers {
    var year = 1970
    var month = 1
    var day = 1

    static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    mutating func next() {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let length = month == 2 && isLeap ? 29 : Self.lengths[month - 1]
      day += 1
      if day > length { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  @Test func knowsEveryDayUntil2100() {
    var fingers = Fingers()
    var wrong: [String] = []
    var last: CalendarDate?
    var days = 0
    while fingers.year <= 2100 {
      let date = CalendarDate(year: fingers.year, month: fingers.month, day: fingers.day)
      let midnight = CalendarDate(secondsSince1970: days * 86_400)
      let evening = CalendarDate(secondsSince1970: days * 86_400 + 86_399)
      let isRight =
        date == midnight && date == evening && CalendarDate(midnight.description) == date
        && last.map { $0 < midnight } ?? true
      if !isRight { wrong.append("\(fingers)") }
      last = midnight
      fingers.next()
      days += 1
    }
    #expect(days == 47_847)
    #expect(wrong == [])
    #expect(last?.description == "2100-12-31")
  }

  @Test(arguments: [
    (-1, "1969-12-31"), (0, "1970-01-01"), (951_782_400, "2000-02-29"),
    (4_107_542_400, "2100-03-01"), (-62_135_596_800, "0001-01-01"),
  ])
  func countsSecondsFrom1970(_ seconds: Int, _ text: String) {
    #expect(CalendarDate(secondsSince1970: seconds).description == text)
  }

  @Test(arguments: [
    (2000, 29), (1900, 28), (2024, 29), (2023, 28), (2100, 28), (2400, 29), (1, 28), (4, 29),
  ])
  func knowsLeapYears(_ year: Int, _ length: Int) {
    #expect(CalendarDate(year: year, month: 2, day: length) != nil)
    #expect(CalendarDate(year: year, month: 2, day: length + 1) == nil)
  }

  @Test func hasTheRightDaysInEveryMonth() {
    for (index, length) in Fingers.lengths.enumerated() {
      let days = (-1...40).filter { CalendarDate(year: 2023, month: index + 1, day: $0) != nil }
      #expect(days == Array(1...length))
    }
    #expect(
      (-1...14).filter { CalendarDate(year: 2023, month: $0, day: 1) != nil } == Array(1...12))
    #expect(CalendarDate(year: 0, month: 1, day: 1) == nil)
    #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
  }

  @Test(arguments: [
    "", "2024", "2024-05", "2024-5-01", "2024-05-1", "24-05-01", "2024-02-30", "2023-02-29",
    "2024-13-01", "2024-00-01", "2024-01-00", "0000-01-01", "2024/05/01", "2024-05-01 ",
    " 2024-05-01", "2024-05-01T00:00:00Z", "-024-05-01", "+024-05-01", "2024--5-01", "20240501",
    "２０２４-05-01", "2024‑05‑01", "yesterday",
  ])
  func readsNothingElse(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func writesFourDigitsOfTheYear() {
    #expect(CalendarDate("0033-04-03")?.description == "0033-04-03")
    #expect(CalendarDate("9999-12-31"[...])?.description == "9999-12-31")
  }
}
