extension FuzzTarget {
  static let studySeeds = [
    """
    ---
    title: A study
    languages: [en, fr]
    published: 2026-03-02
    interviewers: [Q, "The nurse"]
    ---

    # Words

    """,
    """
    ---
    name: Ada
    role: patient
    consent: text
    consent.until: 2034-01-02
    given-by: 'it''s her son'
    profile: no
    ---
    Ada keeps bees.

    """,
    """
    ---
    participants: [ada, bela]
    files:
    - a.docx = approved
    - b.vtt = captions
    speakers:
    - R1 = ada
    - BOTH = ada+bela
    - PROXY = bela for ada
    date: 2024-09-10
    ---

    """,
    """
    ---
    excerpt: ada@1a2b
    headline: "A \\"clip\\""
    media: a.mp4#t=62.5
    ---
    > One
    >
    > **Interviewer:** Two?

    """,
  ]
  static let topicSeed = """
    ---
    title: Doors
    order: 1
    summary: Some doors opened.
    authors: [A. B.]
    last-updated: 2026-02
    ---
    ## Open

    <!-- codes: doors/open, trust -->

    Ada said, [“It *opened* [many] doors, […] really.”](quote:ada "Ça a ouvert") and [some](evidence:doors,@1a2b).

    > We met. ‘Yes.’
    >
    > **Interviewer:** When?
    >
    > — [Béla](clip:bela/one@3c4d)

    A note[^1] and `code`; [a book](cite:book).

    [^1]: See [here](https://example.org).

    """
  static let codebookSeed = """
    # Codes

    ## Doors

    What opens.

    - Include: one; two
    - Exclude: three (see Trust).
    - Terms: door*, "a pal", sorry NEAR/4 plain, l'équipe

    ### Open {#open}

    - Note: x

    """
  static let logSeed = """
    {"id":"203e586205cd979cb008121ace9fe88816ee745c78f8687173e79f07aaf3c55e","after":[],"at":"2026-01-20T13:07:15Z","by":"jo","act":"code","interview":"ada-1","text":"2c1905c7c6f487af5459d917112ec12e3b9c0b96630366d5cab10ebe369facda","range":[3,6],"exact":"met","prefix":"We ","suffix":" often.","salt":"e7050b45eb4b4520dc2d1cd4d6ad50de","code":"doors/open"}
    {"id":"5c63976834d83eddbd75672e93ba0ae11a7513844a1f466c31f6524f371b8109","after":["203e586205cd979cb008121ace9fe88816ee745c78f8687173e79f07aaf3c55e"],"at":"2026-01-20T13:11:22Z","by":"jo","act":"uncode","of":"203e586205cd979cb008121ace9fe88816ee745c78f8687173e79f07aaf3c55e"}

    """
  static let correctionSeed = """
    {"at":"2026","by":"jo","text":"base","range":[3,6],"exact":"met","prefix":"We ","suffix":" often","now":"meet"}
    {"at":"2027","by":"jo","text":"base","range":[7,12],"exact":"often","prefix":"met ","suffix":".","now":"less"}
    {"at":"2028","by":"jo","of":["aa"],"text":"old","range":[0,2],"exact":"Là","prefix":"– ","suffix":",","now":"Y"}

    """
  static let correctionTokens = [
    "base", "met", "often", "[3,12]", "[0,13]", "là", "Where", "We met",
  ]
  static let querySeeds = [
    "\"exchange of ideas\" -team* OR (code:trust/early NOT role:caregiver)",
    "a NEAR/3 b* AND speaker:“Nurse A” «\u{A0}une équipe\u{A0}»", "((a b) OR -(c -d))",
  ]
  static let jsonSeeds = [
    "{\"a\":[1,-0,2.5e-3,1e308,true,null],\"b\":{\"\\u00e9\\ud83d\\ude00\\n\":\"\\\"\"}}",
    "[[[[]]],{},\"\u{2028}<!--\",9223372036854775807,9223372036854775808]",
  ]

  static let frontMatterTokens = [
    "---\n", "consent: video", "withdrawn: 2024-02-29", "- a = b+c\n", "PROXY = a for b", "[a, b]",
    "''", "\\\"", "# comment", "look.color: red", "date: 2024-13-40", "excerpt: a@1a2b",
  ]
  static let topicTokens = [
    "[“", "”](quote:ada)", "](quote:a/b@1a)", "](clip:ada)", "> — [A](clip:a)", "](evidence:a,b)",
    "](cite:x)", "<!-- codes: a, b -->", "<!--", "-->", "[…]", "‘", "’", "**A:** ", "[^1]",
    "[^1]: ",
    " \"x\")", "| a | b |\n|-|-|\n", "```", "![a](b)", "> > ", "&quot;", "%2F", "\\", "***", "~~",
  ]
  static let codebookTokens = [
    "\n## ", "\n### ", "\n- Terms: ", "- Include: ", "- Exclude: ", " NEAR/3 ", "NEAR/999999999999",
    "*", "\"", "{#a}", ", ", "“", "”", "((", "a/b",
  ]
  static let logTokens = [
    "\"act\":\"code\"", "\"act\":\"erase\"", "\"act\":\"merge\"", "\"range\":[0,0]",
    "\"memo\":\"\"",
    "\"range\":[9,3]", "\"range\":[-1,99999999999]", "\"after\":[\"\"]", "\\ud800", "\\u0000",
    "}\n{",
  ]
  static let queryTokens = [
    " AND ", " OR ", " NOT ", " NEAR ", " NEAR/0 ", " NEAR/99999999999999999999 ", "(", ")", "-",
    "code:", "speaker:", "role:", "“", "”", "«", "»", "*", "\"", "((((((((", ":", "- -",
  ]
  static let jsonTokens = [
    "\\u0000", "\\ud800", "\\udc00", "1e999", "-0", "-0.0", "0.1e-400", "[[[[", "{\"\":", "null",
    "true",
    "9223372036854775808", "-9223372036854775809", "\\/", "\u{FEFF}",
  ]
}
