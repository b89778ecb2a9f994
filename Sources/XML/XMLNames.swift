internal import CLibXML2

/// The numbers of a vocabulary's names in one parser.
@safe final class XMLNames {
  private let locals: NameTable
  private let namespaces: NameTable
  private let prefixes: NameTable

  init(_ vocabulary: XMLVocabulary, dictionary: xmlDictPtr?) {
    var locals = NameTable(count: vocabulary.names.count)
    var namespaces = NameTable(count: vocabulary.namespaces.reduce(0) { $0 + $1.count })
    var prefixes = NameTable(count: vocabulary.customaryPrefixes.count)
    func address(_ name: String) -> UInt {
      UInt(bitPattern: unsafe xmlDictLookup(dictionary, name, Int32(clamping: name.utf8.count)))
    }
    for (number, name) in vocabulary.names.enumerated() { locals.insert(address(name), number) }
    for (number, addresses) in vocabulary.namespaces.enumerated() {
      for text in addresses { namespaces.insert(address(text), number) }
    }
    for (prefix, number) in vocabulary.customaryPrefixes {
      prefixes.insert(address(prefix), number)
    }
    self.locals = locals
    self.namespaces = namespaces
    self.prefixes = prefixes
  }

  func name(
    _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ namespace: UnsafePointer<xmlChar>?
  ) -> XMLName {
    let space: Int
    if let namespace = unsafe namespace {
      space = namespaces.number(of: UInt(bitPattern: namespace))
    } else if let prefix = unsafe prefix {
      space = prefixes.number(of: UInt(bitPattern: prefix))
    } else {
      space = XMLName.none
    }
    return XMLName(locals.number(of: UInt(bitPattern: local)), in: space)
  }
}
