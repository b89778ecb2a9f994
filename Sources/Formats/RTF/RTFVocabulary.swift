/// The control words of RTF that stand for characters, or for groups that hold no text.
enum RTFVocabulary {
  /// Characters that have a word.
  static let characters: [String: Unicode.Scalar] = [
    "emdash": "\u{2014}", "endash": "\u{2013}", "emspace": "\u{2003}", "enspace": "\u{2002}",
    "qmspace": "\u{2005}", "bullet": "\u{2022}", "lquote": "\u{2018}", "rquote": "\u{2019}",
    "ldblquote": "\u{201C}", "rdblquote": "\u{201D}", "tab": "\t", "line": "\n",
    "softline": "\n", "page": "\n", "column": "\n", "softpage": "\n", "zwj": "\u{200D}",
    "zwnj": "\u{200C}", "ltrmark": "\u{200E}", "rtlmark": "\u{200F}", "zwbo": "\u{200B}",
    "zwnbo": "\u{2060}",
  ]

  /// Groups that hold no text of the document, or the same text a second time.
  static let withoutText: Set<String> = [
    "colortbl", "info", "pict", "object", "listtable", "listoverridetable", "listtext", "pntext",
    "pntxta", "pntxtb", "fldinst", "nonshppict", "shprslt", "nonesttables", "xe", "tc", "txe",
    "rxe", "bkmkstart", "bkmkend", "filetbl", "rsidtbl", "generator", "themedata", "datastore",
    "latentstyles", "colorschememapping", "xmlnstbl", "private", "template", "operator", "objdata",
    "datafield", "formfield", "atnid", "atnref", "atndate", "atntime", "atnicn", "annotation",
    "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "pgptbl", "falt", "panose",
    "fname", "userprops", "title", "revtim", "mmathPr", "sp",
  ]

  /// Groups that a reader may pass over by their `\*`, and that hold text all the same.
  static let optionalText: Set<String> = [
    "shpinst", "shptxt", "shpgrp", "ud", "fldrslt", "do", "dptxbxtext",
  ]

  /// Page headers and footers.
  static let pageParts: [String: String] = [
    "header": "page headers", "headerl": "page headers", "headerr": "page headers",
    "headerf": "page headers", "footer": "page footers", "footerl": "page footers",
    "footerr": "page footers", "footerf": "page footers",
  ]
}
