/// Reads targets: a number and the side of it that is wanted, `>= 0.98`, `under 2 s`,
/// `30 days or less`.
package enum TargetText {
  /// The target of a text; a bare number has no side.
  package static func read(_ text: String) -> TextReading<Target> {
    guard var tokens = TextTokens(text) else { return NumberText.read(text).map(bare) }
    var comparison: Comparison?
    for (sign, meaning) in signs where comparison == nil {
      if tokens.skip(sign) { comparison = meaning }
    }
    tokens.skipSpaces()
    var rest = tokens.rest
    let folded = rest.lowercased()
    for (words, meaning) in phrases where comparison == nil && folded.hasPrefix(words + " ") {
      comparison = meaning
      rest = String(rest.dropFirst(words.count))
    }
    for (words, meaning) in endings where comparison == nil && folded.hasSuffix(" " + words) {
      comparison = meaning
      rest = String(rest.dropLast(words.count))
    }
    if comparison != nil, TextTokens(rest)?.isAtEnd ?? false {
      return .unreadable(TextProblem("\(TextQuote.quoted(text)) names no number"))
    }
    let side = comparison
    return NumberText.read(rest).map { Target(comparison: side, quantity: $0) }
  }

  private static func bare(_ quantity: Quantity) -> Target {
    Target(comparison: nil, quantity: quantity)
  }

  // Longer signs before the shorter ones that they begin with.
  private static let signs: [(String, Comparison)] = [
    (">=", .atLeast), ("=>", .atLeast), ("≥", .atLeast), ("⩾", .atLeast),
    ("<=", .atMost), ("=<", .atMost), ("≤", .atMost), ("⩽", .atMost),
    ("==", .equal), ("=", .equal), (">", .above), ("<", .below),
  ]

  private static let phrases: [(String, Comparison)] = [
    ("at least", .atLeast), ("no less than", .atLeast), ("not less than", .atLeast),
    ("minimum of", .atLeast), ("minimum", .atLeast), ("min", .atLeast), ("min.", .atLeast),
    ("at most", .atMost), ("no more than", .atMost), ("not more than", .atMost),
    ("maximum of", .atMost), ("maximum", .atMost), ("max", .atMost), ("max.", .atMost),
    ("up to", .atMost), ("within", .atMost),
    ("more than", .above), ("greater than", .above), ("over", .above), ("above", .above),
    ("less than", .below), ("fewer than", .below), ("under", .below), ("below", .below),
    ("exactly", .equal), ("equal to", .equal),
  ]

  private static let endings: [(String, Comparison)] = [
    ("or more", .atLeast), ("or higher", .atLeast), ("or better", .atLeast),
    ("or less", .atMost), ("or fewer", .atMost), ("or lower", .atMost),
  ]
}
