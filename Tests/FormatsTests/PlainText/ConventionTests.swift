import Formats
import Model
import Testing

/// The ways in which programs and transcribers write who speaks and when.
@Suite struct ConventionTests {
  static let conventions: [(text: String, lines: [String])] = [
    (
      "Ann Bell  0:05 \nHello there.\n\nUnknown Speaker  0:09  \nHi.\n\n0:15  \nSo.\n\nAnn Bell  1:02:03\nBye.\n\nTranscribed by https://otter.ai\n",
      [
        "Ann Bell|5000-|Hello there.",
        "Unknown Speaker|9000-|Hi.",
        "|15000-|+So.",
        "Ann Bell|3723000-|Bye.",
      ]
    ),
    (
      "[Ann Bell] 14:05:22\nHello.\n\n[Bo (he/him) | X] 14:05:25\nHi.\n\n[Ann Bell] 14:05:30\nBye.\n",
      [
        "Ann Bell|50722000-|Hello.",
        "Bo (he/him) | X|50725000-|Hi.",
        "Ann Bell|50730000-|Bye.",
      ]
    ),
    (
      "00:12:53\tAnn Bell:\tgm\r\n00:13:00\tBo:\thi\nthere\r\n00:13:01\tAnn Bell:\tyes\r\n",
      [
        "Ann Bell|773000-|gm",
        "Bo|780000-|hi there",
        "Ann Bell|781000-|yes",
      ]
    ),
    (
      "00:15\tS1:\tHello.\n00:18\tS2:\tHi.\n00:20\tS1:\tSo.\n",
      [
        "S1|15000-|Hello.",
        "S2|18000-|Hi.",
        "S1|20000-|So.",
      ]
    ),
    (
      "00:03:40.5Zack: Hello.\n00:03:44.1Ann: Hi.\n00:03:46.0Zack: So.\n",
      [
        "Zack|220500-|Hello.",
        "Ann|224100-|Hi.",
        "Zack|226000-|So.",
      ]
    ),
    (
      "00:00:00 Speaker 1: Hello.\n00:00:04 Speaker 2: Hi.\n00:00:06 Speaker 1: So.\n",
      [
        "Speaker 1|0-|Hello.",
        "Speaker 2|4000-|Hi.",
        "Speaker 1|6000-|So.",
      ]
    ),
    (
      "Speaker 1 (00:12):\nHello.\n\nSpeaker 2 (00:15):\nHi.\n\nSpeaker 1 (00:17):\nSo.\n",
      [
        "Speaker 1|12000-|Hello.",
        "Speaker 2|15000-|Hi.",
        "Speaker 1|17000-|So.",
      ]
    ),
    (
      "[00:00:12] Ann: Hello.\n\n[00:00:15] Bo: Hi.\n\n[00:00:18] Ann: So.\n",
      [
        "Ann|12000-|Hello.",
        "Bo|15000-|Hi.",
        "Ann|18000-|So.",
      ]
    ),
    (
      "I: Frage? #00:00:06-8#\nB1: Antwort. #00:00:20-1#\nI: Und? #00:00:22-0#\nB1: Ja. #00:00:23-0#\n",
      [
        "I|-6800|Frage?",
        "B1|6800-20100|Antwort.",
        "I|20100-22000|Und?",
        "B1|22000-23000|Ja.",
      ]
    ),
    (
      "Audio file\ntalk.m4a\n\nTranscript\n\n00:00:05 Ann Bell\nHello there.\n\n00:00:09 Speaker 2\nHi.\n\n00:00:12 Ann Bell\nSo it was.\n\n00:00:20 Speaker 2\nYes.\n",
      [
        "Ann Bell|5000-|Hello there.",
        "Speaker 2|9000-|Hi.",
        "Ann Bell|12000-|So it was.",
        "Speaker 2|20000-|Yes.",
      ]
    ),
    (
      "{00:01:23} Ann: Hello.\n{00:01:25} Bo: Hi.\n{00:01:26} Ann: So.\n",
      [
        "Ann|83000-|Hello.",
        "Bo|85000-|Hi.",
        "Ann|86000-|So.",
      ]
    ),
    (
      "I - I - I mean it.\nA. First.\nB. Second.\nI. Third\nMore.\nWords.\nHere.\n",
      [
        "|-|I - I - I mean it. A. First. B. Second. I. Third More. Words. Here."
      ]
    ),
    (
      "[00:05] okay\n[00:06] so\nyes\n[00:08] okay\n[00:09] right then\n",
      [
        "|5000-|okay",
        "|6000-|so yes",
        "|8000-|okay",
        "|9000-|right then",
      ]
    ),
    (
      "[Ann] Hello: you.\n[Bo] Hi.\n[Ann] [laughs] So.\n(Bo) Yes.\n[Both] Well.\n",
      [
        "Ann|-|Hello: you.", "Bo|-|Hi.", "Ann|-|[laughs] So.", "Bo|-|Yes.", "Both|-|Well.",
      ]
    ),
    (
      "[Music]\n[Ann] told me.\n\nThen she left.\n\n[Laughs] Yes.\n\nSo.\n\n[Music] plays.\n\nWell.\n",
      [
        "|-|[Music] [Ann] told me.", "|-|Then she left.", "|-|[Laughs] Yes.", "|-|So.",
        "|-|[Music] plays.", "|-|Well.",
      ]
    ),
    (
      "INT How was it?\n\nP01 OK so: it was long\nand slow.\n\nINT And?\n\nP01 TV was on.\n\nAnd so.\n",
      [
        "INT|-|How was it?", "P01|-|OK so: it was long and slow.", "INT|-|And?",
        "P01|-|TV was on.", "|-|+And so.",
      ]
    ),
    (
      "OK so I went.\n\nThe DNA was.\n\nOK and then.\n\nTV was on.\n\nI like TV too.\n\nWell.\n",
      [
        "|-|OK so I went.", "|-|The DNA was.", "|-|OK and then.", "|-|TV was on.",
        "|-|I like TV too.", "|-|Well.",
      ]
    ),
    (
      "@1:23 Ann: Hello.\nBo: @ 5 or 10.\n@0:02:05.5 Ann: So.\nBo: @2:10 Yes.\n",
      [
        "Ann|83000-|Hello.", "Bo|-|@ 5 or 10.", "Ann|125500-|So.", "Bo|130000-|Yes.",
      ]
    ),
    (
      "Q. How?\nA. Well.\nQ. So?\nA. Yes.\n",
      [
        "Q|-|How?",
        "A|-|Well.",
        "Q|-|So?",
        "A|-|Yes.",
      ]
    ),
    (
      "I - How?\nR - Well.\nI - So?\nR - Yes.\n",
      [
        "I|-|How?",
        "R|-|Well.",
        "I|-|So?",
        "R|-|Yes.",
      ]
    ),
    (
      "I – How?\n\nR – Well.\n\nI – So?\n\nR – Yes.\n",
      [
        "I|-|How?",
        "R|-|Well.",
        "I|-|So?",
        "R|-|Yes.",
      ]
    ),
    (
      "I> How?\nR> Well.\nI> So?\nR> Yes.\n",
      [
        "I|-|How?",
        "R|-|Well.",
        "I|-|So?",
        "R|-|Yes.",
      ]
    ),
    (
      "FG1-P3: How?\nIDI-07: Well.\nSPEAKER_00: So?\nFG1-P3: Yes.\nIDI-07: No.\nSPEAKER_00: Oh.\n",
      [
        "FG1-P3|-|How?",
        "IDI-07|-|Well.",
        "SPEAKER_00|-|So?",
        "FG1-P3|-|Yes.",
        "IDI-07|-|No.",
        "SPEAKER_00|-|Oh.",
      ]
    ),
    (
      "### Ann Bell\n\nHello.\n\n### Bo\n\nHi.\n\n### Ann Bell\n\nSo.\n\n### Bo\n\nYes.\n",
      [
        "Ann Bell|-|Hello.",
        "Bo|-|Hi.",
        "Ann Bell|-|So.",
        "Bo|-|Yes.",
      ]
    ),
    (
      "---\ntitle: Talk\ndate: 2024-01-02\n---\n\n# Talk\n\n**Ann:** Hello \\[laughs\\].\n\n> **Bo:** Hi.\n\n**Ann:** So \\*there\\*.\n",
      [
        "Ann|-|Hello [laughs].",
        "Bo|-|Hi.",
        "Ann|-|So *there*.",
      ]
    ),
    (
      "Ann [00:00:05]: Hello.\nBo [00:00:07]: Hi.\nAnn [00:00:09]: So.\n",
      [
        "Ann|5000-|Hello.",
        "Bo|7000-|Hi.",
        "Ann|9000-|So.",
      ]
    ),
    (
      "Ann Bell   0:03\nHello.\nBo Cee   0:05\nHi.\nAnn Bell started transcription\nAnn Bell   0:09\nSo.\n",
      [
        "Ann Bell|3000-|Hello.",
        "Bo Cee|5000-|Hi.",
        "Ann Bell|9000-|So.",
      ]
    ),
    (
      "#00:03:40.5# Ann: Hello.\n#00:03:44.1# Bo: Hi.\n#00:03:46.0# Ann: So.\n",
      [
        "Ann|220500-|Hello.",
        "Bo|224100-|Hi.",
        "Ann|226000-|So.",
      ]
    ),
    (
      "I: How?\nB: Well. (2.5) Yes. ((coughs)) (.) No <pause> so.\nI: //mhm// And?\nB: =yes=\n",
      [
        "I|-|How?",
        "B|-|Well. (2.5) Yes. ((coughs)) (.) No <pause> so.",
        "I|-|//mhm// And?",
        "B|-|=yes=",
      ]
    ),
  ]

  @Test(arguments: conventions) func readsWhatEachConventionSays(
    text: String, lines: [String]
  ) throws {
    let reading = try ReadingText.read(text)
    #expect(ReadingText.lines(reading) == lines)
    #expect(reading.format == "text")
  }

  @Test func countsTheNoticesOfPrograms() throws {
    let reading = try ReadingText.read(
      "Ann  0:03\nHello.\n\nBo started transcription\n\nAnn  0:09\nSo.\n\n"
        + "Transcribed by https://otter.ai\n")
    #expect(ReadingText.lines(reading) == ["Ann|3000-|Hello.", "Ann|9000-|So."])
    #expect(
      ReadingText.omissions(reading) == ["2 6 notices of the transcription program"])
  }

  @Test func readsTheParagraphsOfTeamsInADocument() throws {
    let body = [
      "0:0:0.0 --> 0:0:1.510\nAnn Bell\nOK. Yeah.", "0:0:6.90 --> 0:0:6.500\nBo\nHi.",
      "0:0:7.0 --> 0:0:9.20\nAnn Bell\nSo\nit goes.",
    ]
    let document = try DOCXFixture.document(body.map { DOCXFixture.paragraph($0) }.joined())
    let reading = try FormatRegistry.read(document, path: "a.docx")
    #expect(
      ReadingText.lines(reading) == [
        "Ann Bell|0-1510|OK. Yeah.", "Bo|6090-6500|Hi.", "Ann Bell|7000-9020|So it goes.",
      ])
  }
}
