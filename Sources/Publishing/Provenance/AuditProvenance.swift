internal import JSON
internal import Model

/// The auditor's record: the way from each published quote to its source, coders and consent.
///
/// It is `audit/provenance.json` and never inside the site: it holds words that are not published.
struct AuditProvenance {
  let plan: SitePlan
  private let interviews: [String: InterviewRecord]

  init(plan: SitePlan) {
    self.plan = plan
    interviews = Dictionary(
      plan.module.interviews.map { ($0.interview.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The file.
  var file: OutputFile {
    let records = interviews.values.sorted { Self.precedes($0.interview.id, $1.interview.id) }
    let people = plan.module.participants.map(\.participant).sorted { Self.precedes($0.id, $1.id) }
    return Record.file(
      "audit/provenance.json",
      [
        "version": 1, "interviews": .array(records.map(interview)),
        "participants": .array(people.map(participant)),
        "quotes": .array(Record.quotes(of: plan, quote)),
      ])
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private func participant(_ person: Participant) -> JSONValue {
    let consent = person.consent
    var object = JSONObject()
    object["id"] = .string(person.id)
    object["name"] = .string(person.name)
    object["address"] = .string(person.slug)
    object["alsoAs"] = person.alsoAs.map(JSONValue.string)
    var terms = JSONObject()
    terms["form"] = .string(consent.form.name)
    terms["until"] = consent.until.map { .string($0.description) }
    terms["embargoUntil"] = consent.embargoUntil.map { .string($0.description) }
    terms["teaching"] = consent.teaching.map(JSONValue.bool)
    terms["archive"] = consent.archive.map(JSONValue.bool)
    terms["givenBy"] = consent.givenBy.map(JSONValue.string)
    terms["formVersion"] = consent.formVersion.map(JSONValue.string)
    object["consent"] = .object(terms)
    return .object(object)
  }

  private func interview(_ record: InterviewRecord) -> JSONValue {
    var object = JSONObject()
    object["id"] = .string(record.interview.id)
    object["participants"] = .array(record.interview.participants.map(JSONValue.string))
    object["date"] = record.interview.date.map(JSONValue.string)
    object["mode"] = record.interview.mode.map(JSONValue.string)
    object["language"] = .string(record.language)
    object["text"] = .string(record.text)
    let sources = record.sources.sorted { Self.precedes($0.path, $1.path) }
    object["sources"] = .array(
      sources.map { source in
        [
          "path": .string(source.path), "hash": .string(source.hash),
          "role": .string(source.role.rawValue), "format": .string(source.format),
        ]
      })
    return .object(object)
  }

  private func quote(_ topic: Int, _ number: Int) -> JSONObject {
    let quote = plan.topics[topic].quotes[number]
    let excerpt = quote.excerpt
    var object = Record.head(of: plan, topic, number)
    object["quotedAt"] = Self.place(quote.quotation.place)
    object["excerpt"] = .string(excerpt.id)
    object["participant"] = .string(excerpt.participant)
    object["interview"] = .string(excerpt.interview)
    object["text"] = .string(excerpt.text)
    object["range"] = Record.range(excerpt.range)
    object["language"] = .string(quote.language)
    object["shown"] = .string(ShownWords.text(of: quote.quotation))
    object["original"] = quote.quotation.original.map(JSONValue.string)
    object["source"] = quote.source.map { .string($0.words) }
    object["speakerIsUnconfirmed"] = .bool(excerpt.speakerIsUnconfirmed)
    object["turns"] = .array(turns(of: quote))
    object["time"] = excerpt.interval.map {
      [
        "start": .integer($0.start), "end": .integer($0.end),
        "interpolated": .bool($0.isInterpolated),
      ]
    }
    object["edits"] = .array(
      excerpt.edits.indices.map { edit(excerpt.edits[$0], $0, quote.source) })
    object["codings"] = .array(codings(of: quote))
    return object
  }

  private static func place(_ place: Place) -> JSONValue {
    var object = JSONObject()
    object["path"] = .string(place.path)
    object["line"] = place.line.map(JSONValue.integer)
    object["column"] = place.column.map(JSONValue.integer)
    return .object(object)
  }

  private func turns(of quote: PublishedQuote) -> [JSONValue] {
    (quote.source?.turns ?? []).enumerated().map { index, turn in
      var object = JSONObject()
      object["turn"] = .integer(quote.excerpt.firstTurn + index + 1)
      object["range"] = Record.range(turn.range)
      object["speaker"] = Self.speaker(turn.speaker)
      object["label"] = turn.label.map(JSONValue.string)
      object["line"] = turn.line.map(JSONValue.integer)
      return .object(object)
    }
  }

  private static func speaker(_ speaker: Speaker) -> JSONValue {
    switch speaker {
    case .participants(let ids): .array(ids.map(JSONValue.string))
    case .proxy(let voice, let absent): ["speaker": .string(voice), "for": .string(absent)]
    case .interviewer: "interviewer"
    case .other(let label): ["other": .string(label)]
    case .unknown: nil
    }
  }

  private func edit(_ edit: Excerpt.Edit, _ index: Int, _ source: SourcePassage?) -> JSONValue {
    var object = JSONObject()
    object["kind"] = .string(edit.kind.rawValue)
    object["shown"] = .string(edit.shown)
    object["range"] = Record.range(edit.range)
    if let source, source.edits.indices.contains(index) {
      object["source"] = .string(source.edits[index])
    }
    return .object(object)
  }

  private func codings(of quote: PublishedQuote) -> [JSONValue] {
    let sorted = quote.codings.sorted { ($0.code, $0.coder, $0.id) < ($1.code, $1.coder, $1.id) }
    return sorted.map { coding in
      var object = JSONObject()
      object["id"] = .string(coding.id)
      object["code"] = .string(coding.code)
      object["coder"] = .string(coding.coder)
      object["at"] = .string(coding.at)
      object["range"] = Record.range(coding.range)
      object["memo"] = coding.memo.map(JSONValue.string)
      return .object(object)
    }
  }
}
