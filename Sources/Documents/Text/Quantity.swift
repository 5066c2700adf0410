/// A number as a person writes it, with its unit.
package struct Quantity: Hashable, Sendable {
  /// The number, always finite.
  package let value: Double
  /// The same number in plain decimal digits, for exact comparison and for display: `-2100000`,
  /// `0.98`.
  package let digits: String
  /// The unit as written (`%`, `$`, `ms`, `days`, `/10`, `x`); nil when there is none.
  package let unit: String?

  /// A number with its unit.
  package init(value: Double, digits: String, unit: String? = nil) {
    self.value = value
    self.digits = digits
    self.unit = unit
  }
}
