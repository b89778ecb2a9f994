extension ParameterSpec {
  /// How lists of options show it: `-n, --limit N`, the short form's place kept free.
  var label: String {
    let letter = short.map { "-\($0), " } ?? "    "
    return letter + "--\(name)" + (isArgument ? "" : valueName.map { " \($0)" } ?? "")
  }

  /// Its help with what may be given and what holds otherwise.
  var fullHelp: String {
    var text = help
    if !choices.isEmpty { text += ": \(choices.joined(separator: ", "))" }
    var notes: [String] = []
    if let defaultText { notes.append("default: \(defaultText)") }
    if repeats, !isArgument { notes.append("may be repeated") }
    if !notes.isEmpty { text += " (\(notes.joined(separator: "; ")))" }
    return text
  }
}
