/// How the numbers of a spreadsheet are shown: a day, a share of a hundred, or as they are.
struct CellFormats {
  private enum Nature {
    case number
    case date
    case percent
  }

  private var styles: [Nature] = []
  private let startsIn1904: Bool

  init(
    _ bytes: [UInt8]?, _ limits: Limits, startsIn1904: Bool
  ) throws(DocumentProblem) {
    self.startsIn1904 = startsIn1904
    var codes: [Int: Nature] = [:]
    var found: [Nature] = []
    var isCells = false
    try SpreadsheetReader.scan(bytes, limits) { event in
      switch event {
      case .start("numFmt", let attributes):
        if let id = attributes["numFmtId"].flatMap(Int.init) {
          codes[id] = CellFormats.nature(of: attributes["formatCode"] ?? "")
        }
      case .start("cellXfs", _): isCells = true
      case .end("cellXfs"): isCells = false
      case .start("xf", let attributes) where isCells:
        let id = attributes["numFmtId"].flatMap(Int.init) ?? 0
        found.append(codes[id] ?? CellFormats.builtIn(id))
      default: break
      }
    }
    styles = found
  }

  /// Writes a number as it is shown.
  func text(of value: String, style: Int) -> String {
    guard let number = Double(value), number.isFinite else { return value }
    switch styles.indices.contains(style) ? styles[style] : .number {
    case .number: return CellFormats.shown(number)
    case .percent: return CellFormats.shown((number * 1e12).rounded() / 1e10) + "%"
    case .date: return date(number) ?? value
    }
  }

  private static func builtIn(_ id: Int) -> Nature {
    switch id {
    case 9, 10: .percent
    case 14...17, 22, 27...36, 50...58: .date
    default: .number
    }
  }

  /// Tells by a format's code what it shows; what stands in quotes or brackets does not count.
  private static func nature(of code: String) -> Nature {
    var isQuoted = false
    var isBracketed = false
    var letters = ""
    for scalar in code.lowercased().unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      if scalar == "[" { isBracketed = true }
      if !isQuoted, !isBracketed { letters.unicodeScalars.append(scalar) }
      if scalar == "]" { isBracketed = false }
    }
    if letters.utf8.contains(UInt8(ascii: "%")) { return .percent }
    // A day needs a day or a year; hours and minutes alone are a time.
    return letters.utf8.contains(UInt8(ascii: "y")) || letters.utf8.contains(UInt8(ascii: "d"))
      ? .date : .number
  }

  private static func shown(_ number: Double) -> String {
    if let whole = Int64(exactly: number) { return String(whole) }
    return "\(number)"
  }

  /// Gives the day that a number of days stands for, as `YYYY-MM-DD`.
  private func date(_ number: Double) -> String? {
    guard number >= 1, number < 2_958_466 else { return nil }
    // The day numbers of 1900 count a 29 February that never was.
    let days = Int(number) + (startsIn1904 ? 1_462 : 0)
    let sinceEpoch = (days < 60 ? days + 1 : days) - 25_569
    let shifted = sinceEpoch + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * part + 2) / 5 + 1
    let month = part < 10 ? part + 3 : part - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
