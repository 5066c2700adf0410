/// Writes numbers of things in correct English: `1 item`, `2 items`.
enum Quantity {
  /// The number and the noun in the form that goes with it.
  static func of(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(Quantity.number(number)) \(noun(number, singular, plural))"
  }

  /// The number with a comma before every three digits: `3,589`.
  static func number(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// The noun in the form that goes with the number.
  static func noun(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    number == 1 ? singular : plural ?? singular + "s"
  }

  /// The verb in the form that goes with the number: `is`, `are`.
  static func verb(_ number: Int, _ singular: String, _ plural: String) -> String {
    number == 1 ? singular : plural
  }

  /// Joins texts as a sentence does: `a`, `a and b`, `a, b and c`.
  static func list(_ texts: [String], last word: String = "and") -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  /// Joins the first so many texts, each cut to a width, and says how many more there are.
  static func some(_ texts: [String], most: Int, width: Int = 80) -> String {
    // Secrets are masked before anything is cut, or half of one would stay.
    let shown = texts.prefix(most).map { TextWidth.cut(SafeText.line($0), to: width) }
    guard texts.count > most else { return shown.joined(separator: ", ") }
    return shown.joined(separator: ", ") + " and \(number(texts.count - most)) more"
  }

  /// Makes a sentence of a clause: with a capital and a full stop.
  static func sentence(_ clause: String) -> String {
    guard let first = clause.first else { return "" }
    let capital = first.isASCII && first.isLowercase ? first.uppercased() : String(first)
    let end = clause.last.map { ".!?:".contains($0) } ?? true
    return capital + clause.dropFirst() + (end ? "" : ".")
  }

  /// A ratio with its percentage, rounded down so that nothing looks complete before it is.
  static func percentage(part: Int, whole: Int) -> String {
    guard whole > 0, part >= 0 else { return "0 %" }
    let (product, overflow) = part.multipliedReportingOverflow(by: 100)
    return overflow ? "\(part / (whole / 100 + 1)) %" : "\(product / whole) %"
  }
}
