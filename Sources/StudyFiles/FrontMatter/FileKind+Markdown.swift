extension FileKind {
  /// The page of documentation that lists every key, `docs/front-matter.md`.
  package static var documentation: String {
    var page = """
      # Front matter

      Files that people write begin with keys between two `---` lines:

      ```
      ---
      title: Living with change
      languages: [en, fr]
      interviewers:
      - Robin
      - Facilitator
      look.accent: teal
      ---
      ```

      A value runs to the end of its line; quotation marks around the whole of it are removed.
      There are no escapes and no comments. Dotted keys nest. A repeated key is an error; an unknown
      key is a warning that names the key you may have meant. ★ marks required keys.

      """
    for kind in FileKind.allCases {
      page += "\n## \(kind.rawValue.prefix(1).uppercased())\(kind.rawValue.dropFirst())\n\n"
      page += "`\(kind.location)`\n\n| key | takes | for |\n|---|---|---|\n"
      for key in kind.keys {
        page += "| `\(key.name)`\(key.isRequired ? " ★" : "") | \(key.form.name) "
        page += "| \(key.meaning) |\n"
      }
      if kind.isOpen {
        page += "\nEvery other key is an attribute of the study's own choosing.\n"
      }
    }
    return page
  }
}
