/// The files of a study to start from.
package enum NewStudy {
  /// A file to write.
  package struct File: Hashable, Sendable {
    /// The path relative to the study folder.
    package var path: String
    /// The text, ending in a line feed.
    package var text: String

    /// Makes a file.
    package init(_ path: String, _ text: String) {
      self.path = path
      self.text = text
    }
  }

  /// The files of a new study.
  ///
  /// - Parameters:
  ///   - title: the module's title, one line.
  ///   - language: the site's language.
  ///   - interviews: the ids of the interviews whose sources are already there; each gets a
  ///     participant file without consent. Without any, the study gets an invented person with a
  ///     short interview, so that it builds at once.
  /// - Returns: the files, by path.
  package static func files(
    title: String, language: String = "en", interviews: [String] = []
  ) -> [File] {
    var files = [
      File("study.md", study(title, language)),
      File("Codebooks/codebook.md", codebook),
    ]
    if interviews.isEmpty {
      files += [
        File("Corpus/participants/alex.md", alex),
        File("Corpus/interviews/alex.md", interview),
        File("Corpus/alex.txt", transcript),
        File("Reports/topics/first-topic.md", topic),
      ]
    } else {
      files += Set(interviews).map { File("Corpus/participants/\($0).md", participant(named: $0)) }
      files.append(File("Reports/topics/first-topic.md", emptyTopic))
    }
    return files.sorted { $0.path < $1.path }
  }

  private static func study(_ title: String, _ language: String) -> String {
    """
    ---
    title: \(oneLine(title))
    language: \(language)
    ---

    Say here what this study is about, who took part, and how it was done. This text becomes the
    About page of the site.

    """
  }

  /// A value that reads back as it was given, whatever it holds.
  private static func oneLine(_ title: String) -> String {
    let line = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isPlain = !["[", "\"", "'"].contains(line.first)
    return line.isEmpty ? "Untitled study" : isPlain ? line : "\"\(line)\""
  }

  private static func participant(named id: String) -> String {
    """
    ---
    name: \(id.prefix(1).uppercased())\(id.dropFirst())
    consent: none
    ---

    """
  }

  private static let alex = """
    ---
    name: Alex
    role: Patient partner
    consent: text
    interviewed: 2025-03
    ---

    Alex is invented, to show how a study works. Remove this file and `Corpus/alex.txt` when you add
    people of your own.

    """

  private static let interview = """
    ---
    participants: [alex]
    speakers:
    - Interviewer = interviewer
    - Alex = alex
    files: [alex.txt = as-spoken]
    date: 2025-03-14
    speakers-confirmed: yes
    ---

    """

  private static let transcript = """
    Interviewer: How did you come to take part?

    Alex: A neighbour gave me a leaflet. I left it on the kitchen table for a month, and then one \
    evening I rang the number.

    Interviewer: And what was the first meeting like?

    Alex: Long. But somebody asked me what I would change, and nobody had asked me that before.

    """

  private static let codebook = """
    # Codebook

    ## Taking part

    How people come to take part, and what keeps them there.

    - Include: invitations; first meetings; reasons to stay.
    - Exclude: reasons to leave.
    - Terms: leaflet*, invit*, "first meeting", asked NEAR/5 change

    """

  private static let topic = """
    ---
    title: Taking part
    ---

    This page shows how a topic is written. Replace it with your own.

    ## How people came to take part

    <!-- codes: taking-part -->

    Some people took their time. Alex said, [“I left it on the kitchen table for a month, and then \
    one evening I rang the number.”](quote:alex)

    > Long. But somebody asked me what I would change, and nobody had asked me that before.
    >
    > — [Alex](clip:alex)

    """

  private static let emptyTopic = """
    ---
    title: First topic
    ---

    Write here what people told you. Words of theirs stand in the text, and a link proves them:

    <!-- Karen said, [“It actually opened doors.”](quote:karen) -->

    """
}
