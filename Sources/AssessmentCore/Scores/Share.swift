/// An exact share between nought and one: a sum of parts per 10,000 over a number of subjects
/// (SM-12).
///
/// Bands are decided on integers, never on floating point.
package struct Share: Hashable, Comparable, Sendable {
  /// The sum over the subjects, in parts per 10,000.
  package let sum: Int
  /// The number of subjects; at least one.
  package let count: Int

  package init(sum: Int, count: Int) {
    self.sum = sum
    self.count = max(1, count)
  }

  package static let zero = Share(sum: 0, count: 1)
  package static let one = Share(sum: 10_000, count: 1)

  package static func < (left: Share, right: Share) -> Bool {
    left.sum * right.count < right.sum * left.count
  }

  package static func == (left: Share, right: Share) -> Bool {
    left.sum * right.count == right.sum * left.count
  }

  package func hash(into hasher: inout Hasher) {
    let divisor = Share.divisor(sum, count)
    hasher.combine(sum / divisor)
    hasher.combine(count / divisor)
  }

  /// Averages shares, or gives `nil` when there are none.
  ///
  /// The mean is exact unless the numbers of subjects have no small common multiple; then each
  /// share is first rounded down to parts per 10,000. A mean is information only and decides no
  /// band (SM-21).
  package static func mean(_ shares: [Share]) -> Share? {
    guard !shares.isEmpty else { return nil }
    var common = 1
    for share in shares {
      common = common / divisor(common, share.count) * share.count
      guard common <= 1_000_000 / shares.count else {
        return Share(sum: shares.reduce(0) { $0 + $1.sum / $1.count }, count: shares.count)
      }
    }
    return Share(
      sum: shares.reduce(0) { $0 + $1.sum * (common / $1.count) }, count: common * shares.count)
  }

  /// Finds the greatest common divisor of two numbers, which is at least one.
  private static func divisor(_ left: Int, _ right: Int) -> Int {
    var (larger, smaller) = (left, right)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return max(1, larger)
  }

  /// The share with three decimals, rounded half up, as reports print it.
  package var threeDecimals: String {
    let thousandths = (sum * 2 + count * 10) / (count * 20)
    let digits = String(thousandths % 1_000)
    return "\(thousandths / 1_000)."
      + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }
}
