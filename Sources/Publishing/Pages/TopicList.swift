/// The topics of one language by category, in the study's order.
///
/// A topic that has no version in the language is there in the first language that has one.
struct TopicList {
  /// A category and its topics; `name` is `nil` for topics without one.
  struct Category {
    let name: String?
    var topics: [PublishedTopic]
  }

  /// The categories in the order of their first topics, those without a name last.
  let categories: [Category]

  init(plan: SitePlan, language: String) {
    var named: [Category] = []
    var unnamed = Category(name: nil, topics: [])
    for shown in plan.listed(.topic, in: language) {
      guard let name = shown.category else {
        unnamed.topics.append(shown)
        continue
      }
      if let at = named.firstIndex(where: { $0.name == name }) {
        named[at].topics.append(shown)
      } else {
        named.append(Category(name: name, topics: [shown]))
      }
    }
    categories = named + (unnamed.topics.isEmpty ? [] : [unnamed])
  }
}
