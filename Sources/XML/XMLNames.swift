internal import CLibXML2

/// The numbers of a vocabulary's names in one parser.
@safe final class XMLNames {
  private var locals: NameTable
  private var namespaces: NameTable
  private var prefixes: NameTable

  init(_ vocabulary: XMLVocabulary, dictionary: xmlDictPtr?) {
    locals = NameTable(count: vocabulary.names.count)
    namespaces = NameTable(count: vocabulary.namespaces.reduce(0) { $0 + $1.count })
    prefixes = NameTable(count: vocabulary.customaryPrefixes.count)
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
