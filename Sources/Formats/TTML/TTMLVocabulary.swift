internal import XML

/// The names of TTML and its kin.
enum TTMLVocabulary {
  static let tt = 0
  static let head = 1
  static let body = 2
  static let div = 3
  static let p = 4
  static let span = 5
  static let br = 6
  static let begin = 7
  static let end = 8
  static let dur = 9
  static let timeContainer = 10
  static let space = 11
  static let lang = 12
  static let agent = 13
  static let name = 14
  static let id = 15
  static let ruby = 16
  static let frameRate = 17
  static let frameRateMultiplier = 18
  static let subFrameRate = 19
  static let tickRate = 20
  static let dropMode = 21
  static let timeBase = 22
  static let backgroundImage = 23
  static let image = 24
  static let altText = 25
  static let metadata = 26
  static let set = 27
  static let type = 28
  static let styling = 29
  static let layout = 30
  static let region = 31
  /// The element `style`, and the attribute that refers to it.
  static let styleElement = 32
  static let display = 33

  static let ttml = 0
  static let parameter = 1
  static let style = 2
  static let about = 3
  static let xml = 4
  static let smpte = 5
  static let imscAbout = 6

  static let vocabulary = XMLVocabulary(
    names: [
      "tt", "head", "body", "div", "p", "span", "br", "begin", "end", "dur", "timeContainer",
      "space", "lang", "agent", "name", "id", "ruby", "frameRate", "frameRateMultiplier",
      "subFrameRate", "tickRate", "dropMode", "timeBase", "backgroundImage", "image", "altText",
      "metadata", "set", "type", "styling", "layout", "region", "style", "display",
    ],
    namespaces: [
      addresses(""), addresses("#parameter"), addresses("#styling") + addresses("#style"),
      addresses("#metadata"), ["http://www.w3.org/XML/1998/namespace"],
      [
        "http://www.smpte-ra.org/schemas/2052-1/2010/smpte-tt",
        "http://www.smpte-ra.org/schemas/2052-1/2013/smpte-tt",
      ],
      ["http://www.w3.org/ns/ttml/profile/imsc1#metadata"],
    ],
    customaryPrefixes: [
      "tt": ttml, "ttp": parameter, "tts": style, "ttm": about, "smpte": smpte, "ittm": imscAbout,
    ])

  /// A namespace of TTML in every edition.
  private static func addresses(_ part: String) -> [String] {
    [
      "http://www.w3.org/ns/ttml", "http://www.w3.org/2006/10/ttaf1",
      "http://www.w3.org/2006/04/ttaf1", "http://www.w3.org/2006/02/ttaf1",
      "http://www.w3.org/2004/11/ttaf1",
    ].map { $0 + part }
  }
}
