extension String {
  /// Camel case as kebab case: `memberName` as `member-name`.
  var kebab: String {
    var kebab = ""
    for character in self {
      if character.isUppercase { kebab += "-" }
      kebab += character.lowercased()
    }
    return kebab
  }
}
