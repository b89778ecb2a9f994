/// The suites in the order of the page.
enum SuiteName: String, CaseIterable, Sendable {
  case imscIntervals
  case imscText
  case webVTTParsing
  case webVTTOthers
  case webvttPy
  case docx
  case odt
  case rtf
  case officeOthers
  case pycaption
  case pysubs2

  /// Reads and compares every case.
  func suite() throws -> ConformanceSuite {
    switch self {
    case .imscIntervals: try IMSCSuites.intervals()
    case .imscText: try IMSCSuites.text()
    case .webVTTParsing: try WebVTTSuites.parsing()
    case .webVTTOthers: try WebVTTSuites.others()
    case .webvttPy: try CaptionSuites.webvttPy()
    case .docx: try OfficeSuites.docx()
    case .odt: try OfficeSuites.odt()
    case .rtf: try OfficeSuites.rtf()
    case .officeOthers: try OfficeSuites.others()
    case .pycaption: try CaptionSuites.pycaption()
    case .pysubs2: try CaptionSuites.pysubs2()
    }
  }
}
