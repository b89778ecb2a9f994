/// Language tags (BCP 47) for the codes that archives use.
enum LanguageTag {
  /// The tag of a language given by an ISO 639-3 or 639-2 code; any other text as it stands.
  ///
  /// BCP 47 takes the two-letter code where there is one (RFC 5646, section 2.2.1).
  static func tag(_ code: String) -> String { short[code.lowercased()] ?? code }

  private static let short = [
    "eng": "en", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de", "spa": "es", "por": "pt",
    "ita": "it", "nld": "nl", "dut": "nl", "dan": "da", "swe": "sv", "nor": "no", "nob": "nb",
    "nno": "nn", "fin": "fi", "pol": "pl", "ces": "cs", "cze": "cs", "slk": "sk", "slo": "sk",
    "slv": "sl", "hrv": "hr", "srp": "sr", "bos": "bs", "bul": "bg", "rus": "ru", "ukr": "uk",
    "ell": "el", "gre": "el", "tur": "tr", "hun": "hu", "ron": "ro", "rum": "ro", "est": "et",
    "lav": "lv", "lit": "lt", "gle": "ga", "cym": "cy", "wel": "cy", "eus": "eu", "baq": "eu",
    "cat": "ca", "glg": "gl", "ara": "ar", "heb": "he", "fas": "fa", "per": "fa", "urd": "ur",
    "hin": "hi", "ben": "bn", "pan": "pa", "tam": "ta", "zho": "zh", "chi": "zh", "jpn": "ja",
    "kor": "ko", "vie": "vi", "tha": "th", "ind": "id", "msa": "ms", "may": "ms", "swa": "sw",
    "afr": "af", "zul": "zu", "xho": "xh",
  ]
}
