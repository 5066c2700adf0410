package import Expressions

/// A number that evidence gives, exact to a thousandth so that its order never depends on rounding.
package struct Score: Hashable, Comparable, Sendable {
  package let thousandths: Int
  /// The number as people write it.
  package let text: String

  package init(thousandths: Int, text: String) {
    self.thousandths = thousandths
    self.text = text
  }

  /// Reads a value, or gives `nil` when it is no number or one beyond a trillion.
  package init?(_ value: Value) {
    let number: Double
    switch value.read.content {
    case .int(let whole): number = Double(whole)
    case .uint(let whole): number = Double(whole)
    case .double(let real): number = real
    default: return nil
    }
    guard number.isFinite, number.magnitude <= 1e12, let text = ReadableValue.text(of: value)
    else { return nil }
    self.init(thousandths: Int((number * 1_000).rounded()), text: text)
  }

  package static func < (left: Score, right: Score) -> Bool {
    left.thousandths < right.thousandths
  }
}
