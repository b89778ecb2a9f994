import Formats
import Model
import Testing

@Suite struct ELANReaderTests {
  /// A file of some tiers; each annotation is `begin end text`, or `->a1 text` where it refers.
  private func file(
    _ tiers: [(attributes: String, annotations: [String])], header: String = "", slots: String = "",
    types: String = ""
  ) -> String {
    var number = 0
    var made = ""
    var body = ""
    for tier in tiers {
      body += "<TIER \(tier.attributes)>"
      for annotation in tier.annotations {
        let parts = annotation.split(separator: " ", maxSplits: 2).map(String.init)
        number += 1
        if parts[0].hasPrefix("->") {
          body += """
            <ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a\(number)" \
            ANNOTATION_REF="\(parts[0].dropFirst(2))"><ANNOTATION_VALUE>\
            \(parts.dropFirst().joined(separator: " "))</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>
            """
        } else {
          for (part, name) in zip(parts, ["b", "e"]) where !part.hasPrefix("ts") {
            made += """
              <TIME_SLOT TIME_SLOT_ID="\(name)\(number)" TIME_VALUE="\(part)"/>
              """
          }
          let names = zip(parts, ["b", "e"]).map { $0.hasPrefix("ts") ? $0 : "\($1)\(number)" }
          body += """
            <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a\(number)" \
            TIME_SLOT_REF1="\(names[0])" TIME_SLOT_REF2="\(names[1])"><ANNOTATION_VALUE>\
            \(parts.count > 2 ? parts[2] : "")</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
            """
        }
      }
      body += "</TIER>"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?><ANNOTATION_DOCUMENT><HEADER \
      TIME_UNITS="milliseconds" \(header)</HEADER><TIME_ORDER>\(slots)\(made)</TIME_ORDER>\(body)\
      \(types)</ANNOTATION_DOCUMENT>
      """
  }

  private func file(_ tiers: [(attributes: String, annotations: [String])]) -> String {
    file(tiers, header: ">")
  }

  @Test func readsATierForEachPersonInTheOrderOfTheRecording() throws {
    let reading = try ReadingText.read(
      file([
        ("TIER_ID=\"A\" PARTICIPANT=\"Ann\"", ["0 900 How was it?", "2000 2500 And then?"]),
        ("TIER_ID=\"B-Spch\" PARTICIPANT=\"\"", ["800 1900 Well,\n   it rained.", "2600 2700  "]),
      ]))
    #expect(
      ReadingText.lines(reading) == [
        "Ann|0-900|How was it?", "B|800-1900|Well, it rained.", "Ann|2000-2500|And then?",
      ])
    #expect(reading.format == "elan")
    #expect(reading.kind == .segments)
    #expect(ReadingText.omissions(reading) == ["1 0 annotations without words"])
    #expect(reading.account.unitsIn == 4)
    #expect(reading.diagnostics == [])
  }

  @Test func leavesDependentTiersAndThoseWithoutSpeechOut() throws {
    let reading = try ReadingText.read(
      file([
        ("TIER_ID=\"text\"", ["0 900 Yes, yes."]),
        ("TIER_ID=\"words\" PARENT_REF=\"text\"", ["0 400 Yes", "400 900 yes"]),
        ("TIER_ID=\"pos\" PARENT_REF=\"words\"", ["->a2 interj"]),
        ("TIER_ID=\"hands\" LINGUISTIC_TYPE_REF=\"gestures\"", ["0 900 points at it"]),
        ("TIER_ID=\"ft@Ann\"", ["0 900 Oui"]),
      ]))
    #expect(ReadingText.lines(reading) == ["|0-900|Yes, yes."])
    #expect(
      ReadingText.omissions(reading) == [
        "3 3 annotations in dependent tiers", "2 4 annotations in tiers that hold no speech",
      ])
    #expect(reading.diagnostics.map(\.id) == ["tier-without-speech"])
    #expect(reading.diagnostics.first?.words == ["hands", "ft@Ann"])
  }

  @Test func readsADependentTierWhereTheIndependentOneOnlyNumbers() throws {
    let reading = try ReadingText.read(
      file([
        ("TIER_ID=\"ref@Ann\"", ["0 900 story.001", "900 2000 story.002"]),
        ("TIER_ID=\"tx@Ann\" PARENT_REF=\"ref@Ann\"", ["->a1 One", "->a2 two", "->a2 three"]),
      ]))
    #expect(
      ReadingText.lines(reading) == ["Ann|0-900|One", "Ann|900-|two", "Ann|-2000|three"])
    #expect(
      ReadingText.omissions(reading) == ["2 2 annotations in tiers that hold no speech"])
  }

  @Test func keepsASecondLanguageOfOnePersonApart() throws {
    let reading = try ReadingText.read(
      file([
        ("TIER_ID=\"a\" PARTICIPANT=\"Ann\" LANG_REF=\"fra\"", ["0 900 Oui."]),
        ("TIER_ID=\"b\" PARTICIPANT=\"Ann\" LANG_REF=\"eng\"", ["0 900 Yes."]),
        ("TIER_ID=\"c\" PARTICIPANT=\"Bea\" LANG_REF=\"fra\"", ["900 999 Non."]),
      ]))
    #expect(ReadingText.lines(reading) == ["Ann|0-900|Oui.", "Bea|900-999|Non."])
    #expect(reading.language == "fr")
    #expect(ReadingText.omissions(reading) == ["1 1 annotations in another language"])
    #expect(reading.diagnostics.map(\.id) == ["tier-language-left-out"])
  }

  @Test func findsLabelsInsideATierOfNobody() throws {
    let lines = try ReadingText.lines(
      of: file([("TIER_ID=\"default\"", ["0 900 Q: How?", "900 1000 Ann: Well.", "1000 1100 So."])])
    )
    #expect(lines == ["Q|0-900|How?", "|900-1000|+Ann: Well.", "|1000-1100|+So."])
  }

  @Test func ordersSlotsWithoutATimeBetweenTheirNeighbours() throws {
    let slots = """
      <TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="1000"/><TIME_SLOT TIME_SLOT_ID="ts2"/>\
      <TIME_SLOT TIME_SLOT_ID="ts3"/><TIME_SLOT TIME_SLOT_ID="ts4" TIME_VALUE="4000"/>
      """
    let reading = try ReadingText.read(
      file(
        [
          ("TIER_ID=\"A\"", ["ts2 ts3 two", "ts3 ts4 four", "ts1 ts2 one"]),
          ("TIER_ID=\"B\"", ["2500 2600 three"]),
        ], header: ">", slots: slots))
    #expect(
      ReadingText.lines(reading) == ["A|1000-|one", "A|-|two", "B|2500-2600|three", "A|-4000|four"])
  }

  @Test func addsTheOriginOfTheFirstRecording() throws {
    let reading = try ReadingText.read(
      file(
        [("TIER_ID=\"A\"", ["25 50 one"])],
        header: "><MEDIA_DESCRIPTOR TIME_ORIGIN=\"500\"/><MEDIA_DESCRIPTOR TIME_ORIGIN=\"9\"/>"))
    #expect(ReadingText.lines(reading) == ["A|525-550|one"])
    #expect(reading.diagnostics.map(\.id) == ["elan-time-origin"])
  }

  @Test(arguments: [("PAL-frames", "1000-1040"), ("NTSC-frames", "834-868")])
  func readsFrames(unit: String, times: String) throws {
    let source = file([("TIER_ID=\"A\"", ["25 26 one"])])
    let reading = try ReadingText.read(source.replacing("milliseconds", with: unit))
    #expect(ReadingText.lines(reading) == ["A|\(times)|one"])
  }

  @Test func keepsWordsWhoseReferencesLeadNowhereOrInCircles() throws {
    let reading = try ReadingText.read(
      file([
        ("TIER_ID=\"A\"", ["->a2 one", "->a1 two", "->a9 three", "ts8 ts9 four", "5 6 five"])
      ]))
    #expect(
      ReadingText.lines(reading) == ["A|5-6|five", "A|-|one", "A|-|two", "A|-|three", "A|-|four"])
    #expect(reading.diagnostics.map(\.id) == ["annotation-time-missing"])
    #expect(
      reading.diagnostics.first?.summary
        == "annotations that refer to a time or an annotation that is not there: 4")
  }

  @Test func saysWhenNobodySpeaks() throws {
    let reading = try ReadingText.read(file([("TIER_ID=\"A\"", [])]))
    #expect(reading.diagnostics.map(\.id) == ["no-words"])
  }

  @Test func refusesAnotherRoot() {
    let failure = #expect(throws: ReadFailure.self) {
      try ELANReader.read(Array("<a/>".utf8), path: "a.eaf")
    }
    #expect(failure?.diagnostic.id == "elan-root")
  }
}
