/// The rulings of each suite, by the names of its cases.
enum Rulings {
  static let webVTTOthers: [String: Ruling] = [
    "pycaption-fixtures-webvtt/sample_webvtt.vtt": Ruling(
      right: .both,
      reason:
        "words in angle brackets that are no tag of WebVTT are dropped by the standard; here they are a description of sound, and kept",
      rule: "WebVTT 6.4 drops a tag of another name; no word is lost silently"),
    "webvtt-py/non_padded_timestamps.vtt": Ruling(
      right: .ours,
      reason: "the standard reads no time in the file; Microsoft's unpadded times are read",
      rule: "Microsoft Graph writes `h:m:s.f`, the fraction a number of milliseconds"),
  ]

  static let webvttPy: [String: Ruling] = [
    "pycaption-fixtures-webvtt/sample_webvtt.vtt": webVTTOthers[
      "pycaption-fixtures-webvtt/sample_webvtt.vtt"],
    "webvtt-py/non_padded_timestamps.vtt": Ruling(
      right: .ours,
      reason: "`0:0:7.23` is read as 7.230 by webvtt-py; one cue then ends before it begins",
      rule: "Microsoft Graph writes the fraction as a number of milliseconds: 7.023"),
    "vtt-wpt-parsing/timings-garbage.vtt": Ruling(
      right: .ours, reason: "webvtt-py takes times with letters in or behind them",
      rule: "WebVTT 6.3, collect a WebVTT timestamp; the suite asserts no cue"),
    "vtt-wpt-parsing/timings-too-short.vtt": Ruling(
      right: .ours, reason: "webvtt-py takes times with digits missing",
      rule: "WebVTT 6.3, collect a WebVTT timestamp: two digits, two digits, three digits"),
  ].compactMapValues { $0 }

  static let ttconv: [String: Ruling] = [
    "imsc1_1/ruby/ruby001.ttml": ruby, "imsc1_1/ruby/ruby003.ttml": ruby,
    "imsc1_1/ruby/ruby005.ttml": ruby, "imsc1_1/rubyAlign/rubyAlign001.ttml": ruby,
    "imsc1_1/rubyAlign/rubyAlign003.ttml": ruby,
    "imsc1_1/rubyReserve/rubyReserve001.ttml": ruby,
    "imsc1_1/shear/shear002.ttml": ruby,
    "captions-xml/pysubs2/ttml_example_apple.ttml": Ruling(
      right: .ours,
      reason:
        "lyrics as Apple writes them count all times from the start of the file; ttconv adds up those of nested elements and shows all lines at once",
      rule:
        "by TTML 2, 12.2 times add up; then most lines would begin after their parent's end, so they are read as absolute, with a warning"
    ),
  ]

  private static let ruby = Ruling(
    right: .ours, reason: "ttconv's SubRip leaves out the words under the reading aids",
    rule: "TTML 2, 10.2.35 `tts:ruby`: base text is text")

  static let docx: [String: Ruling] = [
    "docx-pandoc/0_level_headers.docx": Ruling(
      right: .both,
      reason:
        "a manual, no transcript: what stands above the first line with a name and a tab (a table of contents) is left out as a header and counted",
      rule: "a header is no speech"),
    "docx-pandoc/metadata_after_normal.docx": Ruling(
      right: .ours, reason: "pandoc makes the paragraphs of title and author data of the document",
      rule: "ISO/IEC 29500-1, 17.3.1.27: a style does not take a paragraph from the text"),
    "docx-pandoc/paragraph_insertion_deletion.docx (reject)": Ruling(
      right: .both,
      reason:
        "one paragraph end is a pending insertion, one a pending deletion; a document as received shows neither, and has one paragraph",
      rule: "a pending deletion hides, a pending insertion is written in review"),
    "docx-pandoc/table_captions_with_field.docx": Ruling(
      right: .ours,
      reason: "pandoc puts the caption before its table; in the document it stands below",
      rule: "ISO/IEC 29500-1, 17.2: blocks stand in the order of the body"),
  ]

  static let odt: [String: Ruling] = [
    "odt-pandoc/referenceToChapter.odt": Ruling(
      right: .ours, reason: "pandoc drops the words of one reference",
      rule: "ODF 1.2 part 1, 7.7: a field is what it shows"),
    "odt-pandoc/simpleTableWithCaption.odt": Ruling(
      right: .ours,
      reason: "pandoc puts the caption before its table; in the document it stands below",
      rule: "ODF 1.2 part 1, 3.4: the body's elements in their order"),
  ]

  static let officeOthers: [String: Ruling] = [
    "docx-python-docx/num-having-numbering-part.docx": Ruling(
      right: .ours,
      reason: "pandoc writes the number of a list's item, which does not stand in the document",
      rule: "ISO/IEC 29500-1, 17.9: a number is made when the list is drawn"),
    "odt-odfpy/imageslabels.odt": Ruling(
      right: .ours, reason: "pandoc glues the words of a text box to those that follow it",
      rule: "ODF 1.2 part 1, 10.4.3: a text box has paragraphs of its own"),
    "odt-odfpy/simplestyles.odt": Ruling(
      right: .ours, reason: "pandoc turns raised and lowered digits into other characters",
      rule: "ODF 1.2 part 1, 20.384: a position is style"),
    "odt-odfpy/userfields_ooo3.odt": Ruling(
      right: .ours, reason: "pandoc drops what a user field shows",
      rule: "ODF 1.2 part 1, 7.4: a field is what it shows"),
  ]

  static let pycaption: [String: Ruling] = [
    "pycaption-fixtures-dfxp/sample_dfxp_with_inline_style.xml": Ruling(
      right: .ours,
      reason: "pycaption drops a line end with the white space round it, before a comma here",
      rule:
        "TTML 2, 8.2.6 `xml:space=\"default\"`: a line end is a space, a run of spaces one space")
  ]

  static let pysubs2: [String: Ruling] = [
    "pycaption-fixtures-srt/sample_srt_timestamps_without_microseconds.srt": Ruling(
      right: .ours, reason: "pysubs2 reads no cue where times have no fraction",
      rule: "SubRip has no standard; `00:00:13` is thirteen seconds"),
    "subtitleedit-encodings/auto_detect_windows-1251.srt": Ruling(
      right: .ours, reason: "pysubs2 was told windows-1252; the file is Cyrillic in windows-1251",
      rule: "Subtitle Edit's test expects windows-1251"),
    "webvtt-py/invalid_format2.srt": Ruling(
      right: .both, reason: "the file has a line of text and no time; it is read as plain text",
      rule: "a format is told by content"),
    "webvtt-py/missing_timeframe.srt": Ruling(
      right: .ours, reason: "pysubs2 takes the number of a cue whose times are missing for words",
      rule: "a number alone above a cue, after an empty line, is its number"),
  ]
}
