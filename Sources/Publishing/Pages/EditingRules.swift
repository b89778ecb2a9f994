/// "How we edit what people said": what the marks in quotes mean.
struct EditingRules {
  let words: InterfaceWords
  /// The fillers that may be missing from quotes unmarked.
  let fillers: [String]

  /// The section.
  var node: HTMLNode {
    let rules = words.editing
    let marks = [
      (rules.omissionMark, rules.omission), (rules.insertionMark, rules.insertion),
      (rules.trailingMark, rules.trailing),
    ].map { mark, meaning in
      HTMLNode.element(
        .div, content: [.element(.dt, text: mark), .element(.dd, text: meaning)])
    }
    var nodes: [HTMLNode] = [
      .element(.h2, .id("editing"), text: rules.title), .element(.p, text: rules.lead),
      .element(.dl, [.class("marks")], marks),
    ]
    if !fillers.isEmpty {
      nodes.append(
        .element(.p, text: InterfaceWords.fill(rules.fillers, fillers.joined(separator: ", "))))
    }
    nodes.append(.element(.p, text: rules.translation))
    return .element(.section, [.class("editing"), .ariaLabelledBy("editing")], nodes)
  }
}
