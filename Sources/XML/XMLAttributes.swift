internal import CLibXML2

/// The attributes of the element that begins; empty as soon as the call that passes them returns.
///
/// Values are read as bytes; a `String` is made only where a reader asks for one.
@safe package final class XMLAttributes {
  /// What libxml2 lends for the time of one call.
  @unsafe private struct Loan {
    // Five pointers an attribute: local name, prefix, namespace, value, end of value (SAX2.h).
    var base: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    var count = 0
    // The element's own local name and namespace.
    var local: UnsafePointer<xmlChar>?
    var space: UnsafePointer<xmlChar>?
  }

  // Memory of its own rather than properties: these are read a million times a document, and a
  // property of a class is checked for exclusive access each time.
  private let loan: UnsafeMutablePointer<Loan>
  private let names: XMLNames

  /// How many there are.
  package var count: Int { unsafe loan.pointee.count }

  init(names: XMLNames) {
    unsafe loan = UnsafeMutablePointer<Loan>.allocate(capacity: 1)
    unsafe loan.initialize(to: Loan())
    self.names = names
  }

  deinit { unsafe loan.deallocate() }

  func open(
    _ base: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int,
    of local: UnsafePointer<xmlChar>?, in space: UnsafePointer<xmlChar>?
  ) {
    let held = unsafe base == nil ? 0 : count
    unsafe loan.pointee = Loan(base: base, count: held, local: local, space: space)
  }

  func close() { unsafe loan.pointee = Loan() }

  /// The element that has them, as written; for the rare case in which numbers do not do.
  package var element: XMLOutline.Element {
    var element = XMLOutline.Element(name: "", namespace: nil, attributes: [])
    if let local = unsafe loan.pointee.local {
      element.name = unsafe String(decodingCString: local, as: UTF8.self)
    }
    if let space = unsafe loan.pointee.space {
      element.namespace = unsafe String(decodingCString: space, as: UTF8.self)
    }
    for index in 0..<count {
      guard let name = unsafe loan.pointee.base?[index * 5] else { continue }
      let text = unsafe String(decodingCString: name, as: UTF8.self)
      element.attributes.append(XMLOutline.Attribute(name: text, value: string(at: index)))
    }
    return element
  }

  /// The name of an attribute; an attribute without a prefix is in no namespace.
  package func name(at index: Int) -> XMLName {
    guard index >= 0, index < count, let base = unsafe loan.pointee.base else {
      return XMLName(XMLName.unknown)
    }
    return unsafe names.name(base[index * 5], base[index * 5 + 1], base[index * 5 + 2])
  }

  /// Passes the bytes of an attribute's value, UTF-8, decoded.
  package func withValue(at index: Int, _ body: (Span<UInt8>) -> Void) {
    guard index >= 0, index < count, let base = unsafe loan.pointee.base,
      let start = unsafe base[index * 5 + 3], let end = unsafe base[index * 5 + 4]
    else { return }
    body(unsafe UnsafeBufferPointer(start: start, count: end - start).span)
  }

  /// The place of an attribute among these, or `nil` when the element has none of that name.
  package func index(of local: Int, in namespace: Int = XMLName.none) -> Int? {
    for index in 0..<count where name(at: index) == XMLName(local, in: namespace) { return index }
    return nil
  }

  /// The value of an attribute, or `nil` when the element has none of that name.
  package func string(of local: Int, in namespace: Int = XMLName.none) -> String? {
    guard let index = index(of: local, in: namespace) else { return nil }
    return string(at: index)
  }

  /// The value of an attribute; empty when there is none at that place.
  package func string(at index: Int) -> String {
    var value = ""
    withValue(at: index) { bytes in
      value = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
    return value
  }

  /// The value of an attribute as a decimal whole number, or `nil` when it is none or too large.
  package func integer(of local: Int, in namespace: Int = XMLName.none) -> Int? {
    guard let index = index(of: local, in: namespace) else { return nil }
    return integer(at: index)
  }

  /// The value of an attribute as a decimal whole number, or `nil` when it is none or too large.
  ///
  /// Digits with at most a sign before them; nothing else, not even white space.
  package func integer(at index: Int) -> Int? {
    var result: Int?
    withValue(at: index) { bytes in
      var at = 0
      let isNegative = bytes.count > 0 && bytes[0] == UInt8(ascii: "-")
      if bytes.count > 0 && (isNegative || bytes[0] == UInt8(ascii: "+")) { at = 1 }
      guard at < bytes.count, bytes.count - at <= 18 else { return }
      var value = 0
      while at < bytes.count {
        let digit = bytes[at] &- 48
        guard digit < 10 else { return }
        value = value * 10 + Int(digit)
        at += 1
      }
      result = isNegative ? -value : value
    }
    return result
  }
}
