internal import JSON
internal import Model

/// The record for anyone: where each quote stands on the site, and what was declared to be done.
///
/// It is `site/provenance.json`. Beyond hashes and positions, all it holds is on a page as well.
struct PublicProvenance {
  let plan: SitePlan

  /// The file.
  var file: OutputFile {
    Record.file(
      "site/provenance.json", ["version": 1, "quotes": .array(Record.quotes(of: plan, quote))])
  }

  private func quote(_ topic: Int, _ number: Int) -> JSONObject {
    let quote = plan.topics[topic].quotes[number]
    var object = Record.head(of: plan, topic, number)
    object["language"] = .string(quote.language)
    if let original = quote.quotation.original {
      object["originalHash"] = .string(ShownWords.hash(of: original))
    }
    let edits = quote.excerpt.edits.map { edit -> JSONValue in
      ["kind": .string(edit.kind.rawValue), "shown": .string(edit.shown)]
    }
    object["edits"] = .array(edits)
    // Two passages of one interview must not be joined when one of them is under another name.
    if !plan.isUnderOtherName(quote) {
      object["participant"] = plan.people[quote.excerpt.participant].map {
        .string($0.participant.slug)
      }
      object["range"] = Record.range(quote.excerpt.range)
    }
    return object
  }
}
