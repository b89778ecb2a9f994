/// A number with its noun: `1 page`, `2 pages`, `1,200 pages`.
func counted(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
  number == 1 ? "1 \(noun)" : "\(grouped(number)) \(plural ?? noun + "s")"
}

/// A number with a comma between thousands.
func grouped(_ number: Int) -> String {
  let digits = String(number.magnitude)
  var result = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { result += "," }
    result.append(digit)
  }
  return number < 0 ? "-\(result)" : result
}
