internal import Model

/// Turns the paragraphs and tables of a document into lines of a transcript.
struct DocumentLines {
  /// The words of all lines, UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The lines in order.
  private(set) var lines: [SourceLine] = []
  /// Cells of tables that are no speech, and the words in them.
  private(set) var otherCells = (count: 0, words: 0)

  /// Adds what a document holds.
  mutating func add(_ blocks: [DocumentOutput.Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): add(paragraph)
      case .table(let rows): add(rows)
      }
    }
  }

  /// Reports the cells of tables that are no speech.
  func account(in reading: inout Reading) {
    guard otherCells.count > 0 else { return }
    reading.account.leaveOut(
      "cells of a table that hold no speech", count: otherCells.count, words: otherCells.words)
  }

  private mutating func add(
    _ paragraph: DocumentParagraph, label: String? = nil, time: String? = nil
  ) {
    var startsParagraph = true
    let start = bytes.count
    var (label, time) = (label, time)
    if let own = Self.structure(of: paragraph) {
      label = own.label ?? label
      time = own.time ?? time
      bytes.append(contentsOf: paragraph.bytes)
    } else {
      bytes.append(contentsOf: paragraph.wholeText)
    }
    bytes.append(10)
    var scanner = LineScanner(at: start)
    while let line = scanner.next(bytes.span) {
      let (lower, upper) = SourceLine.trimmed(bytes.span, line.lower, line.upper)
      guard lower < upper else { continue }
      var source = SourceLine(
        lower: lower, upper: upper, number: 0, startsParagraph: startsParagraph)
      source.isHeading = paragraph.isHeading
      if startsParagraph {
        source.label = label
        source.time = time.flatMap { Self.time($0) }
      }
      lines.append(source)
      startsParagraph = false
    }
  }

  /// The name and the time beside a paragraph's words; `nil` when they are not to be had as such, and
  /// are read as text then: a name without words, or what is no time.
  private static func structure(
    of paragraph: DocumentParagraph
  ) -> (label: String?, time: String?)? {
    guard !paragraph.isBlank else { return nil }
    let (from, to) = SourceLine.trimmed(paragraph.time.span, 0, paragraph.time.count)
    let time = String(decoding: paragraph.time[from..<to], as: UTF8.self)
    guard time.isEmpty || Self.time(time) != nil else { return nil }
    var (lower, upper) = SourceLine.trimmed(paragraph.label.span, 0, paragraph.label.count)
    if lower < upper, paragraph.label[upper - 1] == UInt8(ascii: ":") {
      (lower, upper) = SourceLine.trimmed(paragraph.label.span, lower, upper - 1)
    }
    let label = String(decoding: paragraph.label[lower..<upper], as: UTF8.self)
    return (label.isEmpty ? nil : label, time.isEmpty ? nil : time)
  }

  private mutating func add(_ rows: [[[DocumentParagraph]]]) {
    let texts = rows.map { row in row.map { Self.text($0) } }
    guard let table = DocumentTable(texts) else {
      for paragraph in rows.joined().joined() { add(paragraph) }
      return
    }
    for (index, row) in rows.enumerated() {
      let isHeading = index < table.headings
      for column in row.indices {
        let isSpeech = !isHeading && column == table.words
        let isStructure = !isHeading && (column == table.speakers || column == table.times)
        if isSpeech || isStructure || texts[index][column].isEmpty { continue }
        otherCells.count += 1
        otherCells.words += WordCount.words(texts[index][column])
      }
      guard !isHeading, table.words < row.count else { continue }
      var label = Self.cell(texts[index], table.speakers)
      if label?.hasSuffix(":") == true { label?.removeLast() }
      var time = Self.cell(texts[index], table.times)
      for paragraph in row[table.words] where paragraph.bytes.contains(where: { $0 > 32 }) {
        add(paragraph, label: label, time: time)
        (label, time) = (nil, nil)
      }
    }
  }

  private static func cell(_ row: [String], _ column: Int?) -> String? {
    guard let column, column < row.count, !row[column].isEmpty else { return nil }
    return row[column]
  }

  /// The words of a cell, white space round them removed.
  private static func text(_ cell: [DocumentParagraph]) -> String {
    let bytes = Array(cell.map(\.bytes).joined(separator: [10]))
    var (lower, upper) = (0, bytes.count)
    while lower < upper {
      let next = SourceLine.trimmed(bytes.span, lower, upper)
      (lower, upper) = next
      if lower < upper, bytes[lower] == 10 {
        lower += 1
      } else if lower < upper, bytes[upper - 1] == 10 {
        upper -= 1
      } else {
        break
      }
    }
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }

  private static func time(_ text: String) -> TranscriptTime? {
    let bytes = Array(text.utf8)
    return TranscriptTime(bytes.span, at: 0, before: bytes.count)
  }
}
