/// What is proven and what is possible of a value: it lies between the two (SM-10, SM-20).
package struct ValueInterval: Hashable, Sendable {
  /// The value when everything unclear turns out badly.
  package let low: Share
  /// The value when everything unclear turns out well.
  package let high: Share

  package init(low: Share, high: Share) {
    self.low = low
    self.high = high
  }

  /// Adds up the outcomes of a criterion, or gives `nil` when it applies to no subject (SM-11).
  ///
  /// What is met counts by its grade for the lower value and fully for the upper; what is unclear
  /// counts nothing for the lower and fully for the upper; what is unmet counts nothing for either.
  package init?(tally: OutcomeTally, requiredGrade: Grade, isUniversal: Bool) {
    let applicable = tally.applicable
    guard applicable > 0 else { return nil }
    var low = 0
    var met = 0
    for (grade, count) in zip(Grade.allCases, tally.met) {
      low += count * ValueInterval.cap(of: grade, requiredGrade: requiredGrade)
      met += count
    }
    let possible = met + tally.unclear
    self.init(
      low: ValueInterval.capped(Share(sum: low, count: applicable), isUniversal: isUniversal),
      high: ValueInterval.capped(
        Share(sum: possible * 10_000, count: applicable), isUniversal: isUniversal))
  }

  /// Gives what a pass of a grade counts, in parts per 10,000 (SM-10).
  ///
  /// One grade below the required one reaches *largely* at most, an attestation or a draft
  /// *partly*.
  package static func cap(of grade: Grade, requiredGrade: Grade) -> Int {
    if grade >= requiredGrade { return 10_000 }
    let isOneBelow = grade.rawValue == requiredGrade.rawValue - 1
    return isOneBelow && grade >= .approved ? 8_500 : 5_000
  }

  /// Lowers the value of a criterion that says *every* when there is one exception (SM-11).
  private static func capped(_ share: Share, isUniversal: Bool) -> Share {
    isUniversal && share < .one ? min(share, Share(sum: 8_500, count: 1)) : share
  }
}
