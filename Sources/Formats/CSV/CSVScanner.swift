/// Cuts a table of text into rows and fields (RFC 4180), whatever parts the fields.
struct CSVScanner {
  /// A row.
  struct Row {
    /// Its fields without their quotes.
    var fields: [[UInt8]]
    /// The line on which it begins, from 1.
    var line: Int
  }

  /// The rows in order, those without any text left out.
  private(set) var rows: [Row] = []
  /// Whether a quoted field has no end; it holds the rest of the file.
  private(set) var isOpen = false

  /// Scans a file.
  init(_ bytes: [UInt8], separator: UInt8) {
    var fields: [[UInt8]] = []
    var field: [UInt8] = []
    var isQuoted = false
    var (line, start) = (1, 1)
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == 10 || (byte == 13 && (at >= bytes.count || bytes[at] != 10)) { line += 1 }
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          field.append(byte)
        } else if at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
          field.append(byte)
          at += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\"") where field.isEmpty: isQuoted = true
      case separator:
        fields.append(field)
        field = []
      case 13 where at < bytes.count && bytes[at] == 10: break
      case 10, 13:
        end(&fields, &field, start)
        start = line
      default: field.append(byte)
      }
    }
    isOpen = isQuoted
    end(&fields, &field, start)
  }

  private mutating func end(_ fields: inout [[UInt8]], _ field: inout [UInt8], _ line: Int) {
    fields.append(field)
    if fields.contains(where: { $0.contains { $0 > 32 } }) {
      rows.append(Row(fields: fields, line: line))
    }
    (fields, field) = ([], [])
  }
}
