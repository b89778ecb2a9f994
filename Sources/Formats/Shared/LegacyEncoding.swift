/// Single-byte encodings of older files, as the characters of their upper halves.
///
/// Tables after the Unicode Consortium's mapping files; U+FFFD stands where an encoding has no
/// character. ISO-8859-1 and US-ASCII are read as windows-1252 and ISO-8859-9 as windows-1254, as
/// the WHATWG Encoding Standard has it, because files that say so hold curly quotes.
enum LegacyEncoding {
  /// The characters of 0x80 to 0xFF, or `nil` when the encoding has another name than those here.
  ///
  /// The name is in any letter case, as an XML declaration has it.
  static func table(named name: String) -> (name: String, scalars: [Unicode.Scalar])? {
    let key = String(name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " })
    switch key {
    case "windows1252", "cp1252", "iso88591", "latin1", "usascii", "ascii":
      return ("windows-1252", windows1252)
    case "windows1250", "cp1250":
      return ("windows-1250", Array(windows1250.unicodeScalars))
    case "windows1251", "cp1251":
      return ("windows-1251", Array(windows1251.unicodeScalars))
    case "windows1254", "cp1254", "iso88599", "latin5":
      return ("windows-1254", Array(windows1254.unicodeScalars))
    case "iso88592", "latin2":
      return ("ISO-8859-2", controls + Array(iso8859part2.unicodeScalars))
    case "iso88593", "latin3":
      return ("ISO-8859-3", controls + Array(iso8859part3.unicodeScalars))
    case "iso88594", "latin4":
      return ("ISO-8859-4", controls + Array(iso8859part4.unicodeScalars))
    case "iso88595":
      return ("ISO-8859-5", controls + Array(iso8859part5.unicodeScalars))
    case "iso88597":
      return ("ISO-8859-7", controls + Array(iso8859part7.unicodeScalars))
    case "iso885910", "latin6":
      return ("ISO-8859-10", controls + Array(iso8859part10.unicodeScalars))
    case "iso885913":
      return ("ISO-8859-13", controls + Array(iso8859part13.unicodeScalars))
    case "iso885914":
      return ("ISO-8859-14", controls + Array(iso8859part14.unicodeScalars))
    case "iso885915", "latin9":
      return ("ISO-8859-15", controls + Array(iso8859part15.unicodeScalars))
    case "iso885916":
      return ("ISO-8859-16", controls + Array(iso8859part16.unicodeScalars))
    default: return nil
    }
  }

  /// The upper half of windows-1252: 32 characters of its own, then those of ISO-8859-1.
  static let windows1252: [Unicode.Scalar] =
    Array(
      "€\u{fffd}‚ƒ„…†‡ˆ‰Š‹Œ\u{fffd}Ž\u{fffd}\u{fffd}‘’“”•–—˜™š›œ\u{fffd}žŸ".unicodeScalars)
    + (0xA0...0xFF).map { Unicode.Scalar(UInt8($0)) }

  private static let controls = (0x80...0x9F).map { Unicode.Scalar(UInt8($0)) }

  private static let windows1250 = """
    €\u{fffd}‚\u{fffd}„…†‡\u{fffd}‰Š‹ŚŤŽŹ\u{fffd}‘’“”•–—\u{fffd}™š›ś\
    ťžź\u{a0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{ad}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇ\
    ÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙
    """
  private static let windows1251 = """
    ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{fffd}™љ›њќћџ\u{a0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{ad}®\
    Ї°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмно\
    прстуфхцчшщъыьэюя
    """
  private static let windows1254 = """
    €\u{fffd}‚ƒ„…†‡ˆ‰Š‹Œ\u{fffd}\u{fffd}\u{fffd}\u{fffd}‘’“”•–—˜™š›œ\
    \u{fffd}\u{fffd}Ÿ\u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄ\
    ÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞßàáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ
    """
  private static let iso8859part2 = """
    \u{a0}Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{ad}ŽŻ°ą˛ł´ľśˇ¸šşťź˝žżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐ\
    Ö×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙
    """
  private static let iso8859part3 = """
    \u{a0}Ħ˘£¤\u{fffd}Ĥ§¨İŞĞĴ\u{ad}\u{fffd}Ż°ħ²³´µĥ·¸ışğĵ½\u{fffd}żÀ\
    ÁÂ\u{fffd}ÄĊĈÇÈÉÊËÌÍÎÏ\u{fffd}ÑÒÓÔĠÖ×ĜÙÚÛÜŬŜßàáâ\u{fffd}äċĉçèéêë\
    ìíîï\u{fffd}ñòóôġö÷ĝùúûüŭŝ˙
    """
  private static let iso8859part4 = """
    \u{a0}ĄĸŖ¤ĨĻ§¨ŠĒĢŦ\u{ad}Ž¯°ą˛ŗ´ĩļˇ¸šēģŧŊžŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎĪĐŅŌĶÔÕ\
    Ö×ØŲÚÛÜŨŪßāáâãäåæįčéęëėíîīđņōķôõö÷øųúûüũū˙
    """
  private static let iso8859part5 = """
    \u{a0}ЁЂЃЄЅІЇЈЉЊЋЌ\u{ad}ЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгде\
    жзийклмнопрстуфхцчшщъыьэюя№ёђѓєѕіїјљњћќ§ўџ
    """
  private static let iso8859part7 = """
    \u{a0}‘’£€₯¦§¨©ͺ«¬\u{ad}\u{fffd}―°±²³΄΅Ά·ΈΉΊ»Ό½ΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞ\
    ΟΠΡ\u{fffd}ΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ\u{fffd}
    """
  private static let iso8859part10 = """
    \u{a0}ĄĒĢĪĨĶ§ĻĐŠŦŽ\u{ad}ŪŊ°ąēģīĩķ·ļđšŧž―ūŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕ\
    ÖŨØŲÚÛÜÝÞßāáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ
    """
  private static let iso8859part13 = """
    \u{a0}”¢£¤„¦§Ø©Ŗ«¬\u{ad}®Æ°±²³“µ¶·ø¹ŗ»¼½¾æĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕ\
    Ö×ŲŁŚŪÜŻŽßąįāćäåęēčéźėģķīļšńņóōõö÷ųłśūüżž’
    """
  private static let iso8859part14 = """
    \u{a0}Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u{ad}®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓÔÕ\
    ÖṪØÙÚÛÜÝŶßàáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ
    """
  private static let iso8859part15 = """
    \u{a0}¡¢£€¥Š§š©ª«¬\u{ad}®¯°±²³Žµ¶·ž¹º»ŒœŸ¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕ\
    Ö×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ
    """
  private static let iso8859part16 = """
    \u{a0}ĄąŁ€„Š§š©Ș«Ź\u{ad}źŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐ\
    ÖŚŰÙÚÛÜĘȚßàáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ
    """
}
