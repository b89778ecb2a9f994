import Model
import StudyFiles
import Testing

@Suite struct StudyFileReaderTests {
  @Test func readsAStudy() {
    var expected = StudySettings(title: "Living: with “change”", path: "study.md")
    expected.languages = ["en", "fr-CA"]
    expected.published = "2020-10"
    expected.reviewDate = "2022-10-01"
    expected.interviewers = ["Robin", "A, B"]
    expected.fillers = ["um", "you know"]
    expected.equivalents = [["mum", "mom"], ["twenty-five", "25", "XXV"]]
    expected.look = ["accent": "teal # not a comment", "font.size": "18"]
    expected.about = "About\n\nmore"
    expected.aboutLine = 18
    let text = """
      ---
      title: "Living: with “change”"
      languages: [en, 'fr-CA']
      published: 2020-10
      review-date: 2022-10-01

      interviewers: [Robin, "A, B"]
      fillers:
      - um
        -  'you know'
      equivalents: [mum = mom, twenty-five = 25 = XXV]
      look.accent: teal # not a comment
      look.font.size: 18
      ---


      \("  ")
      About

      more

      """
    #expect(StudyFileReader.study(Array(text.utf8)) == Parsed(expected, []))
    let windows: [UInt8] = Array("\u{FEFF}\(text.replacing("\n", with: "\r\n"))".utf8)
    expected.about = "About\r\n\r\nmore"
    #expect(StudyFileReader.study(windows) == Parsed(expected, []))
  }

  @Test func givesAStudyItsDefaults() {
    let parsed = StudyFileReader.study(Array("---\ntitle: A\n---".utf8))
    var expected = StudySettings(title: "A", path: "study.md")
    expected.aboutLine = 4
    #expect(parsed == Parsed(expected, []))
    let bare = StudyFileReader.study(Array("---\ntitle: A\nlanguage: fr\nfillers: []\n---".utf8))
    #expect(bare.value?.languages == ["fr"])
    #expect(bare.value?.fillers == [])
  }

  @Test func readsAParticipant() {
    let path = "Corpus/participants/ann.b.md"
    var expected = Participant(id: "ann.b", name: "Ann", path: path)
    expected.role = "Caregiver partner"
    expected.consent = Consent(form: .video)
    expected.consent.teaching = true
    expected.consent.archive = false
    expected.consent.until = CalendarDate("2030-01-31")
    expected.consent.embargoUntil = CalendarDate("2021-01-01")
    expected.consent.withdrawn = CalendarDate("2026-01-15")
    expected.consent.givenBy = "her daughter"
    expected.consent.formVersion = "2.1"
    expected.language = "fr"
    expected.alsoAs = "Claire"
    expected.address = "person-7"
    expected.hasProfile = false
    expected.interviewed = "2019, 2021"
    expected.attributes = [
      .init(key: "région", value: "North"), .init(key: "studies.names", value: "a, b"),
    ]
    expected.profile = "She *farms*."
    expected.profileLine = 21
    let text = """
      ---
      name: Ann
      role: Caregiver partner
      consent: video
      consent.teaching: yes
      consent.archive: no
      consent.until: 2030-01-31
      embargo-until: 2021-01-01
      withdrawn: 2026-01-15
      given-by: her daughter
      form-version: 2.1
      language: fr
      also-as: Claire
      address: person-7
      profile: no
      interviewed: [2019, 2021]
      région: North
      studies.names: [a, b]
      ---

      She *farms*.

      """
    #expect(
      StudyFileReader.participant(Array(text.utf8), path: path) == Parsed(expected, []))
  }

  @Test func allowsNothingWithoutConsent() {
    let parsed = StudyFileReader.participant(Array("---\nname: A\n---\n".utf8), path: "p/a.md")
    #expect(parsed.diagnostics == [])
    #expect(parsed.value?.consent == Consent())
    #expect(parsed.value?.consent.form == ConsentForm.none)
  }

  @Test(arguments: [
    "consent: vidoe", "consent: video\nwithdrawn: yes", "consent: video\nconsent.until: 2030",
    "consent: video\nembargo-until: soon", "consent: [video]",
  ])
  func allowsNothingWhenConsentIsUnclear(keys: String) {
    let text = "---\nname: A\n\(keys)\n---\n"
    let parsed = StudyFileReader.participant(Array(text.utf8), path: "p/a.md")
    #expect(parsed.hasErrors)
    #expect(parsed.value?.consent.form == ConsentForm.none)
  }

  @Test func readsAnInterview() {
    let path = "Corpus/interviews/rhene-tom-1.md"
    var expected = Interview(id: "rhene-tom-1")
    expected.path = path
    expected.participants = ["rhene", "tom"]
    expected.speakers = [
      .init(label: "R1", speaker: .participants(["rhene"])),
      .init(label: "Q", speaker: .interviewer),
      .init(label: "BOTH", speaker: .participants(["rhene", "tom"])),
      .init(label: "PROXY", speaker: .proxy(speaker: "tom", for: "ann")),
    ]
    expected.roles = ["x.docx": .asSpoken, "a=b.txt": .approved, "n.txt": .notes]
    expected.recordings = ["day 1.mp4"]
    expected.language = "en"
    expected.date = "2019-06-15"
    expected.mode = "at home"
    expected.speakersConfirmed = true
    expected.unlabelled = "R1"
    expected.hasNumberedGuide = true
    let text = """
      ---
      participants: [rhene, tom]
      speakers:
      - R1 = rhene
      - Q = interviewer
      - BOTH = rhene + tom
      - PROXY = tom for ann
      files: [x.docx = as-spoken, a=b.txt = approved, n.txt = notes]
      recordings: day 1.mp4
      language: en
      date: 2019-06-15
      mode: at home
      speakers-confirmed: 2019-07-01
      unlabelled: R1
      guide: numbered
      ---
      Notes about “a day of many words that nobody publishes”.
      """
    let parsed = StudyFileReader.interview(
      Array(text.utf8), path: path, knownParticipants: ["rhene", "tom", "ann"])
    #expect(parsed == Parsed(expected, []))
  }

  @Test func givesAnInterviewItsDefaults() {
    let parsed = StudyFileReader.interview(
      Array("---\nspeakers-confirmed: no\n---\n".utf8), path: "i/ann.x.md")
    var expected = Interview(id: "ann")
    expected.path = "i/ann.x.md"
    #expect(parsed == Parsed(expected, []))
  }

  @Test func readsAClipFile() {
    let marked = Marked(
      """
      ---
      excerpt: 1️⃣louise/louise-2@1A2b
      headline: Open doors
      media: media/doors.mp4
      poster: https://a.example/doors.jpg
      captions-status: checked
      content-note: grief
      ---

      """)
    var expected = ClipFile(
      id: "doors", excerpt: QuoteReference(target: "louise", interview: "louise-2", pin: "1a2b"),
      excerptPlace: marked.place(1, in: "Reports/clips/doors.md"), path: "Reports/clips/doors.md")
    expected.headline = "Open doors"
    expected.media = "media/doors.mp4"
    expected.poster = "https://a.example/doors.jpg"
    expected.captionsStatus = "checked"
    expected.contentNote = "grief"
    #expect(
      StudyFileReader.clip(marked.bytes, path: "Reports/clips/doors.md") == Parsed(expected, []))
  }

  @Test(arguments: [
    ("louise", QuoteReference(target: "louise")),
    ("louise/l-2", QuoteReference(target: "louise", interview: "l-2")),
    ("louise@1A2B", QuoteReference(target: "louise", pin: "1a2b")),
    ("ren%C3%A9", QuoteReference(target: "rené")),
    ("a/b@0123456789abcdef", QuoteReference(target: "a", interview: "b", pin: "0123456789abcdef")),
  ])
  func readsReferences(written: String, reference: QuoteReference) {
    #expect(QuoteReference(written) == reference)
  }

  @Test(arguments: [
    "", "a b", "a@", "a@12", "a@12345g", "a@1234@5678", "/a", "a/", "a/b/c", "a%2", "a%C3", "@1234",
  ])
  func refusesWhatIsNoReference(written: String) {
    #expect(QuoteReference(written) == nil)
  }
}
