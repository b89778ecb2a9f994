import Markdown
import Model
import Publishing

/// A module of invented people in two languages, with one of everything.
enum SmallModule {
  static func make() throws -> PublishedModule {
    var settings = StudySettings(title: "Waiting Rooms")
    settings.languages = ["en", "fr"]
    settings.published = "2026-02"
    settings.reviewDate = "2028-02-01"
    settings.look["facts"] = "region, years"
    var module = PublishedModule(
      settings: settings,
      about: try MarkdownParser.parse(
        """
        Three invented people talk about the hours they spent waiting in clinics, and what they
        did with them.

        The conversations were *made up* for a test. Read [more](https://example.org/a?b=1&c=2).
        """),
      date: try day("2026-03-01"))
    module.participants = [
      try person("ada", "Ada", "Patient partner", .video) {
        $0.attributes = [
          Participant.Attribute(key: "region", value: "North coast"),
          Participant.Attribute(key: "condition", value: "for analysis alone"),
          Participant.Attribute(key: "role.fr", value: "Patiente partenaire"),
        ]
        $0.interviewed = "2025-05-14"
        $0.profile = "Ada repairs clocks. She has waited in **four** clinics."
      },
      try person("bela", "Béla", "Caregiver partner", .text) { $0.profile = "Béla is a baker." },
      try person("cleo-2", "Cléo", "Researcher", .audio) {
        $0.address = "cleo"
        $0.language = "fr"
      },
    ]
    module.topics = [try waiting(), try attendre(), try chairs(), try methods()]
    return module
  }

  static func day(_ text: String) throws -> CalendarDate {
    guard let day = CalendarDate(text) else { throw Unreadable() }
    return day
  }

  struct Unreadable: Error {}

  static func person(
    _ id: String, _ name: String, _ role: String, _ form: ConsentForm,
    change: (inout Participant) -> Void = { _ in }
  ) throws -> PublishedParticipant {
    var participant = Participant(id: id, name: name, path: "Corpus/participants/\(id).md")
    participant.role = role
    participant.consent = Consent(form: form)
    change(&participant)
    return PublishedParticipant(
      participant, profile: try MarkdownParser.parse(participant.profile))
  }

  private static func waiting() throws -> PublishedTopic {
    try HandmadeTopic.make(
      "waiting", "en", title: "What waiting does",
      """
      People did many things while they waited.

      ## Counting

      <!-- codes: counting -->

      [Some](evidence:counting) counted what was there to count. For example Ada said, [“I know every tile on that ceiling.”](quote:ada)

      > I counted the chairs. […] Then I counted the people.
      >
      > **Interviewer:** And then?
      >
      > Then there was nobody left [to count].
      >
      > — [Béla](clip:bela)

      ## Talking & <listening>

      Cléo put it so: [“You learn the names.”](quote:cleo-2 "On apprend les noms.") See also [the chairs](chairs.md).

      | Hour | People |
      |:-----|-------:|
      | 9    | 12     |

      A number[^1] to remember.

      [^1]: Twelve.
      """, spoken: ["cleo-2": "fr"]
    ) {
      $0.clipTitle = "Waiting"
      $0.category = "In the clinic"
      $0.order = 1
      $0.summary = "What people do with an hour that belongs to somebody else."
      $0.authors = ["A. Writer", "B. Writer"]
      $0.lastUpdated = "2026-02-01"
      $0.reviewDate = "2028-02-01"
    }
  }

  private static func attendre() throws -> PublishedTopic {
    try HandmadeTopic.make(
      "waiting", "fr", title: "Ce que l’attente fait",
      """
      Ada disait\u{202f}: [« Je connais chaque carreau de ce plafond. »](quote:ada "I know every tile on that ceiling.")

      > On apprend les noms.
      >
      > — [Cléo](clip:cleo-2)
      """, spoken: ["cleo-2": "fr"]
    ) {
      $0.clipTitle = "Attendre"
      $0.category = "À la clinique"
      $0.order = 1
      $0.translator = "C. Writer"
      $0.lastUpdated = "2026-02-01"
    }
  }

  private static func chairs() throws -> PublishedTopic {
    try HandmadeTopic.make(
      "chairs", "en", title: "Chairs",
      """
      Nobody liked the chairs. Béla said, [“They were made for other people.”](quote:bela)

      > I know every tile on that ceiling.
      >
      > — [Ada](clip:ada)
      """
    ) {
      $0.order = 2
      $0.lastUpdated = "2026-02-03"
      var clip = PublishedClip()
      clip.headline = "Ada looks up from her chair"
      clip.media = PublishedClip.Media(form: .video, address: "media/ada-1.mp4")
      clip.poster = "media/ada-1.jpg"
      clip.captionsStatus = "checked by a person"
      clip.contentNote = "talks about pain"
      $0.quotes[1].clip = clip
    }
  }

  private static func methods() throws -> PublishedTopic {
    try HandmadeTopic.read(
      """
      ---
      title: How we worked
      summary: Who asked, and who listened.
      last-updated: 2026-02-04
      ---
      Nobody asked anybody. See [what waiting does](../topics/waiting.md#counting).
      """, "methods", as: .page)
  }
}
