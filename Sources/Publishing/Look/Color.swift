internal import Glibc

/// A colour of the sRGB space.
package struct Color: Hashable, Sendable {
  /// Red, 0 to 255.
  package let red: Int
  /// Green, 0 to 255.
  package let green: Int
  /// Blue, 0 to 255.
  package let blue: Int

  /// Makes a colour; parts beyond 0 to 255 are brought to the nearest.
  package init(red: Int, green: Int, blue: Int) {
    self.red = min(255, max(0, red))
    self.green = min(255, max(0, green))
    self.blue = min(255, max(0, blue))
  }

  /// Reads `#rrggbb`, or `nil` for anything else.
  package init?(_ text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 7, digits[0] == UInt8(ascii: "#") else { return nil }
    var value = 0
    for digit in digits.dropFirst() {
      guard let number = Character(UnicodeScalar(digit)).hexDigitValue else { return nil }
      value = value * 16 + number
    }
    self.init(red: value >> 16, green: value >> 8 & 255, blue: value & 255)
  }

  /// The colour as `#rrggbb`.
  package var text: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16)
        return digits.utf8.count == 1 ? "0" + digits : digits
      }.joined()
  }

  /// The contrast with another colour, 1 to 21 (WCAG 2.2, "contrast ratio").
  package func contrast(with other: Color) -> Double {
    let bright = max(luminance, other.luminance)
    let dark = min(luminance, other.luminance)
    return (bright + 0.05) / (dark + 0.05)
  }

  /// A mixture with another colour, of which it holds the given hundredths.
  package func mixed(with other: Color, hundredths: Int) -> Color {
    func part(_ a: Int, _ b: Int) -> Int { (a * (100 - hundredths) + b * hundredths + 50) / 100 }
    return Color(
      red: part(red, other.red), green: part(green, other.green), blue: part(blue, other.blue))
  }

  /// Relative luminance, 0 to 1 (WCAG 2.2).
  private var luminance: Double {
    func linear(_ part: Int) -> Double {
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
