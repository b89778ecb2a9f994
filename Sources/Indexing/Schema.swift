/// The tables of the index.
///
/// Everything in them can be made again from the study's files.
/// Packed columns (BLOB) are written by `Packer`; the type that packs a column says how.
enum Schema {
  /// Marks the file as ours in its header ("VrbI"; sqlite.org/pragma.html#pragma_application_id).
  static let applicationID = 0x5672_6249

  /// Goes up with every change of a table or of what a packed column holds; a file of another
  /// version is thrown away.
  static let version = 4

  /// The bits of a turn's row id that hold its index in the interview; the interview's number
  /// stands above them.
  static let turnBits = 20

  /// Signs that would be letters to SQLite, which knows Unicode 6.1 and takes what came later for
  /// letters of new scripts: direction marks, currencies, variation selectors, emoji.
  private static let separators: String = {
    var scalars = String.UnicodeScalarView()
    let ranges: [ClosedRange<UInt32>] = [
      0x61C...0x61C, 0x2066...0x2069, 0x20BA...0x20C0, 0x23F4...0x23FF, 0x2E3C...0x2E5D,
      0xFE00...0xFE0F, 0x1F300...0x1FAFF,
    ]
    for range in ranges { scalars.append(contentsOf: range.compactMap(Unicode.Scalar.init)) }
    return String(scalars)
  }()

  /// The statements that make an empty index, in order.
  static let statements = [
    // Facts about the index itself.
    "CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID",

    // A file that was read, as it was when it was last hashed. Times are nanoseconds since 1970;
    // `seen` is when it was looked at, so that a file changed in the same instant is hashed again.
    """
    CREATE TABLE file(
      path TEXT PRIMARY KEY, size INTEGER, inode INTEGER, modified INTEGER, changed INTEGER,
      hash TEXT, seen INTEGER) WITHOUT ROWID
    """,

    // A file that was written, with the same columns.
    """
    CREATE TABLE output(
      path TEXT PRIMARY KEY, size INTEGER, inode INTEGER, modified INTEGER, changed INTEGER,
      hash TEXT, seen INTEGER) WITHOUT ROWID
    """,

    // An interview. `key` hashes everything its transcript was made from; `text` is the hash of
    // its canonical text of `bytes` bytes; `layout` says of each turn where it stands, who speaks it
    // and its line. It, `marks` and `timing` are packed and stand last, so that a list of the
    // interviews does not read them.
    """
    CREATE TABLE interview(
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, key TEXT NOT NULL, language TEXT,
      text TEXT, bytes INTEGER, turns INTEGER, layout BLOB, marks BLOB, timing BLOB)
    """,

    // A speaker (packed) under a label, each pair once an interview.
    """
    CREATE TABLE voice(
      interview INTEGER, ordinal INTEGER, speaker BLOB, label TEXT,
      PRIMARY KEY(interview, ordinal)) WITHOUT ROWID
    """,

    // The words of a turn: `id` is the interview's number << 20 | the turn's index.
    "CREATE TABLE turn(id INTEGER PRIMARY KEY, text TEXT)",

    // The words of the turns, for searching. A token is a run of letters, marks and digits (Unicode
    // categories L, Mn, Mc, N), folded to lower case without accents. The apostrophe and the hyphen
    // divide tokens, so that `équipe` finds "l’équipe" and `centred` "patient-centred", whatever
    // style of apostrophe was typed; a search for `don't` looks for its tokens side by side.
    // The text itself stays in `turn` (external content). No rank is computed, so the size of each
    // text is not kept (columnsize).
    """
    CREATE VIRTUAL TABLE turn_words USING fts5(
      text, content='turn', content_rowid='id', columnsize=0,
      tokenize="unicode61 remove_diacritics 2 categories 'L* Mn Mc N* Co' separators '\(separators)'")
    """,

    // A source of an interview, in the order given; `account` is packed.
    """
    CREATE TABLE source(
      interview INTEGER, ordinal INTEGER, path TEXT, hash TEXT, role TEXT, format TEXT,
      account BLOB, PRIMARY KEY(interview, ordinal)) WITHOUT ROWID
    """,

    // A code that a rule proposes for a turn; `triggers` is packed.
    """
    CREATE TABLE suggestion(
      interview INTEGER, ordinal INTEGER, turn INTEGER, code TEXT, triggers BLOB,
      PRIMARY KEY(interview, ordinal)) WITHOUT ROWID
    """,
    "CREATE INDEX suggestion_code ON suggestion(code, turn)",

    // A code that a coder gave an excerpt. The interview stands by its id, for a coding may outlive
    // its interview's text. `id` and `text` are hashes, kept as 32 bytes.
    """
    CREATE TABLE coding(
      interview TEXT, lower INTEGER, upper INTEGER, code TEXT, id, coder TEXT, at TEXT, memo TEXT,
      text, PRIMARY KEY(interview, lower, upper, code, id)) WITHOUT ROWID
    """,
    "CREATE INDEX coding_code ON coding(code)",

    // What a stage had to say when it last ran; `fixes` and `words` are packed lists of texts.
    """
    CREATE TABLE diagnostic(
      scope TEXT, ordinal INTEGER, severity TEXT, id TEXT, path TEXT, line INTEGER, "column" INTEGER,
      summary TEXT, explanation TEXT, fixes BLOB, words BLOB,
      PRIMARY KEY(scope, ordinal)) WITHOUT ROWID
    """,

    // Results worth keeping, by what they are and by a hash of all that they were made from.
    "CREATE TABLE cache(kind TEXT, key TEXT, bytes BLOB, PRIMARY KEY(kind, key))",

    "PRAGMA application_id = \(applicationID)",
    "PRAGMA user_version = \(version)",
  ]
}
