/// The words and beginnings of words that rules ask for, as a tree of their folded bytes.
///
/// A word of a text is walked down byte by byte; most leave the tree at their second byte.
struct WordTrie: Sendable {
  /// Something to find: what a walk gives when it comes by.
  private struct Key: Hashable {
    var bytes: [UInt8]
    var isPrefix: Bool
  }

  /// By byte: its column in `next`; 0 for bytes that stand in no key.
  ///
  /// Capital ASCII letters share the column of their small ones.
  private var columns: [UInt16] = Array(repeating: 0, count: 256)
  private var columnCount = 1
  /// The node below a node by column; 0 for none, because nothing leads back to the root.
  private var next: [UInt32] = []
  /// By node: the atom of a key that ends here, and of a prefix that ends here; -1 for none.
  private var words: [Int32] = []
  private var prefixes: [Int32] = []
  private var keys: [Key] = []

  /// How many different words and prefixes there are; atoms are numbered from 0 to below this.
  var atomCount: Int { keys.count }

  /// The folded bytes that an atom asks for, counted.
  func length(of atom: Int) -> Int { keys[atom].bytes.count }

  /// Adds a key and returns its atom, the same one for the same key.
  ///
  /// Call `build()` when all are added.
  mutating func add(_ folded: [UInt8], isPrefix: Bool) -> Int {
    let key = Key(bytes: folded, isPrefix: isPrefix)
    if let index = keys.firstIndex(of: key) { return index }
    keys.append(key)
    return keys.count - 1
  }

  /// Makes the tree of the keys that were added.
  mutating func build() {
    for key in keys {
      for byte in key.bytes where columns[Int(byte)] == 0 {
        columns[Int(byte)] = UInt16(columnCount)
        columnCount += 1
      }
    }
    for letter in 0x41...0x5A { columns[letter] = columns[letter | 0x20] }
    addNode()
    for (atom, key) in keys.enumerated() {
      var node = 0
      for byte in key.bytes {
        let cell = node * columnCount + Int(columns[Int(byte)])
        if next[cell] == 0 {
          next[cell] = UInt32(words.count)
          addNode()
        }
        node = Int(next[cell])
      }
      if key.isPrefix { prefixes[node] = Int32(atom) } else { words[node] = Int32(atom) }
    }
  }

  private mutating func addNode() {
    next.append(contentsOf: repeatElement(0, count: columnCount))
    words.append(-1)
    prefixes.append(-1)
  }

  /// A word of a text that matches an atom.
  struct Hit {
    var atom: Int32
    /// The word's number in its turn.
    var word: Int32
  }

  /// Adds the atoms that a word matches to a list.
  ///
  /// Gives `true`, and adds nothing, when it met a byte above ASCII that the caller says is not
  /// folded: fold the word then, and walk again.
  @inline(__always)
  func walk(
    _ bytes: Span<UInt8>, _ range: Range<Int>, isFolded: Bool, word: Int, into hits: inout [Hit]
  ) -> Bool {
    let before = hits.count
    var node = 0
    for at in range {
      let byte = bytes[at]
      if byte >= 0x80 && !isFolded {
        if hits.count > before { hits.removeSubrange(before...) }
        return true
      }
      node = Int(next[node &* columnCount &+ Int(columns[Int(byte)])])
      if node == 0 { return false }
      let prefix = prefixes[node]
      if prefix >= 0 { hits.append(Hit(atom: prefix, word: Int32(truncatingIfNeeded: word))) }
    }
    let whole = words[node]
    if whole >= 0 { hits.append(Hit(atom: whole, word: Int32(truncatingIfNeeded: word))) }
    return false
  }
}
