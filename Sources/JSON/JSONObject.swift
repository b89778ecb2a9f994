/// The members of a JSON object in the order in which they stand.
package struct JSONObject: Hashable, Sendable {
  /// A key and its value.
  package struct Member: Hashable, Sendable {
    /// The key, unescaped.
    package var key: String
    /// The value.
    package var value: JSONValue

    /// Makes a member.
    package init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The members; what was read has no key twice.
  package var members: [Member]

  /// Makes an object; without members it is empty.
  package init(_ members: [Member] = []) { self.members = members }

  /// The keys in order.
  package var keys: [String] { members.map(\.key) }

  /// The value of the first member whose key has the same UTF-8, or `nil` when there is none.
  ///
  /// Setting replaces that member where it stands, or adds one at the end; `nil` removes it.
  package subscript(_ key: String) -> JSONValue? {
    get { index(of: key).map { members[$0].value } }
    set {
      switch (index(of: key), newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  private func index(of key: String) -> Int? {
    members.firstIndex { $0.key.utf8.elementsEqual(key.utf8) }
  }
}
