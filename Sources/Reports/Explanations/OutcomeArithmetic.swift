import AssessmentCore

/// Writes out how a criterion's value adds up from its outcomes, so that a person can check it by
/// hand.
///
/// The value itself is the core's; this only shows its terms (SM-10 to SM-12).
struct OutcomeArithmetic {
  let criterion: Criterion
  let tally: OutcomeTally

  init(_ result: CriterionResult) {
    criterion = result.criterion
    tally = result.tally
  }

  /// The sum for what is proven: `5 met at E3 × 1.000 + 2 not met × 0 = 5.000 of 7 = 0.714 → L`.
  var proven: String {
    var terms: [(text: String, sum: Int)] = []
    for grade in Grade.allCases.reversed() where met(grade) > 0 {
      let weight = ValueInterval.cap(of: grade, requiredGrade: criterion.requiredGrade)
      terms.append(
        (
          "\(met(grade)) met at \(grade.label) \u{D7} \(decimal(weight))",
          product(met(grade), weight)
        ))
    }
    if tally.unmet > 0 { terms.append(("\(tally.unmet) not met \u{D7} 0", 0)) }
    if tally.unclear > 0 { terms.append(("\(tally.unclear) unclear \u{D7} 0", 0)) }
    return line(terms)
  }

  /// The sum for what is possible, in which everything unclear counts fully.
  var possible: String {
    var terms: [(text: String, sum: Int)] = []
    let met = tally.met.reduce(0, +)
    if met > 0 { terms.append(("\(met) met \u{D7} 1.000", product(met, 10_000))) }
    if tally.unclear > 0 {
      terms.append(("\(tally.unclear) unclear \u{D7} 1.000", product(tally.unclear, 10_000)))
    }
    if tally.unmet > 0 { terms.append(("\(tally.unmet) not met \u{D7} 0", 0)) }
    return line(terms)
  }

  private func line(_ terms: [(text: String, sum: Int)]) -> String {
    let count = tally.applicable
    guard count > 0 else { return "there is nothing that it applies to, so it counts nowhere" }
    let sum = terms.reduce(0) { $0 &+ $1.sum }
    let share = Share(sum: sum, count: count)
    var text = terms.map(\.text).joined(separator: " + ")
    text += " = \(decimal(sum)) of \(count) = \(share.threeDecimals)"
    let limit = Share(sum: 8_500, count: 1)
    if criterion.isUniversal, share < .one, share > limit {
      text += ", limited to 0.850 because every subject has to meet it"
      return text + " \u{2192} \(Band(limit).rawValue)"
    }
    return text + " \u{2192} \(Band(share).rawValue)"
  }

  private func met(_ grade: Grade) -> Int {
    tally.met.indices.contains(grade.rawValue) ? tally.met[grade.rawValue] : 0
  }

  private func product(_ number: Int, _ weight: Int) -> Int {
    let (product, overflow) = number.multipliedReportingOverflow(by: weight)
    return overflow ? Int.max / 64 : product
  }

  private func decimal(_ sum: Int) -> String {
    Share(sum: sum, count: 1).threeDecimals
  }
}
