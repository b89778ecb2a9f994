import Alignment
import CommandLineKit
import Commands
import Files
import Formats
import Model
import TestSupport
import Testing

/// Files and studies on a disk, as commands use them.
@Suite struct FolderStudiesTests {
  private let folder: TemporaryFolder
  private let studies: FolderStudies

  init() throws {
    folder = try TemporaryFolder()
    studies = FolderStudies(workingFolder: folder.path)
    try folder.write(
      "Ben: I planted a pear tree by the wall.\n\nAda: And I watered it.\n\nBen: You did.\n"
        + "\nAda: For years.\n", to: "b.txt")
    try folder.write(
      """
      WEBVTT

      00:00:01.000 --> 00:00:03.000
      i planted a pair tree

      00:00:03.000 --> 00:00:04.000
      by the wall

      00:00:06.000 --> 00:00:08.000
      and i watered it

      00:00:08.000 --> 00:00:12.000
      you did for years

      """, to: "b.vtt")
  }

  private var transcript: String { "\(folder.path)/b.txt" }
  private var captions: String { "\(folder.path)/b.vtt" }

  @Test func alignsATranscriptWithCaptions() throws {
    let made = try studies.align(transcript, with: captions, as: .webVTT)
    #expect(made.isOfOneRecording)
    #expect(made.report.words == 16)
    #expect(made.report.captionWords == 16)
    #expect(made.report.substitutions == 1)
    #expect(made.report.unknownWords == 0)
    #expect(made.cues == 4)
    #expect(made.strains == [])
    #expect(
      String(decoding: made.bytes ?? [], as: UTF8.self) == """
        WEBVTT

        NOTE language:und

        00:00:01.000 --> 00:00:04.000
        <v Ben>I planted a pear tree by the wall.

        00:00:06.000 --> 00:00:08.000
        <v Ada>And I watered it.

        00:00:08.000 --> 00:00:09.647
        <v Ben>You did.

        00:00:09.882 --> 00:00:12.000
        <v Ada>For years.

        """)
  }

  @Test func saysThatCaptionsAreOfAnotherRecording() throws {
    try folder.write(
      "WEBVTT\n\n00:01.000 --> 00:03.000\nnothing whatever in common here\n", to: "c.vtt")
    let made = try studies.align(transcript, with: "\(folder.path)/c.vtt", as: .webVTT)
    #expect(!made.isOfOneRecording)
    #expect(made.bytes == nil)
    #expect(made.diagnostics.map(\.id) == ["captions-of-another-recording"])
  }

  @Test func refusesCaptionsWithoutTimes() {
    #expect(throws: Failure.self) {
      try studies.align(captions, with: transcript, as: .webVTT)
    }
  }

  @Test func convertsAFile() async throws {
    let made = try await studies.convert(captions, in: nil, to: .subRip)
    #expect(
      String(decoding: made.bytes, as: UTF8.self).hasPrefix("1\n00:00:01,000 --> 00:00:04,000\n"))
  }

  @Test func convertsAnInterviewAsTheStudyHasIt() async throws {
    try folder.write("---\ntitle: Trees\nlanguage: en\n---\n", to: "s/study.md")
    for id in ["ada", "ben"] {
      try folder.write(
        "---\nname: \(id == "ada" ? "Ada A." : "Ben")\nconsent: text\n---\n",
        to: "s/Corpus/participants/\(id).md")
    }
    try folder.write(
      "---\nparticipants: [ada, ben]\nspeakers: [Ada = ada]\n---\n",
      to: "s/Corpus/interviews/pair.md")
    try folder.write(try folder.read("b.txt"), to: "s/Corpus/pair.txt")
    try folder.write(try folder.read("b.vtt"), to: "s/Corpus/pair.vtt")
    let study = "\(folder.path)/s"
    _ = try await studies.open(study).correct(
      "a pear tree", to: "an apple tree", in: "pair", by: "Kim", note: nil)
    let made = try await studies.convert("pair", in: study, to: .subRip)
    #expect(
      String(decoding: made.bytes, as: UTF8.self) == """
        1
        00:00:01,000 --> 00:00:04,000
        Ben: I planted an apple tree by the wall.

        2
        00:00:06,000 --> 00:00:08,000
        Ada A.: And I watered it.

        3
        00:00:08,000 --> 00:00:09,647
        Ben: You did.

        4
        00:00:09,882 --> 00:00:12,000
        Ada A.: For years.

        """)
    await #expect(throws: FileFailure.self) {
      try await studies.convert("nobody", in: study, to: .subRip)
    }
  }
}
