internal import JSON
internal import Model

/// What both records share.
enum Record {
  /// A file that holds a value: members sorted by key, a line feed at the end.
  static func file(_ path: String, _ value: JSONValue) -> OutputFile {
    let writer = JSONWriter(layout: .pretty, sortsKeys: true)
    return OutputFile(path: path, bytes: writer.bytes(of: value) + [UInt8(ascii: "\n")])
  }

  /// An entry for each quote of the site, by page, then in the order of the text.
  static func quotes(
    of plan: SitePlan, _ entry: (_ topic: Int, _ quote: Int) -> JSONObject
  ) -> [JSONValue] {
    let order = plan.topics.indices.sorted {
      plan.topics[$0].path.utf8.lexicographicallyPrecedes(plan.topics[$1].path.utf8)
    }
    return order.flatMap { topic in
      plan.topics[topic].quotes.indices.map { .object(entry(topic, $0)) }
    }
  }

  /// Where a quote stands, the start of its excerpt's id, and the hash of its words as shown.
  static func head(of plan: SitePlan, _ topic: Int, _ number: Int) -> JSONObject {
    let quote = plan.topics[topic].quotes[number]
    var object = JSONObject()
    object["page"] = .string(plan.topics[topic].path)
    object["element"] = .string(plan.elementIDs[topic][number])
    object["key"] = .string(plan.keys[topic][number])
    object["kind"] = .string(quote.quotation.kind.rawValue)
    object["hash"] = .string(ShownWords.hash(of: quote.quotation))
    return object
  }

  /// A range as a pair of byte offsets.
  static func range(_ range: TextRange) -> JSONValue {
    [.integer(range.lower), .integer(range.upper)]
  }
}
