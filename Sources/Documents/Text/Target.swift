/// A number to reach, and on which side of it one has to be.
package struct Target: Hashable, Sendable {
  /// The side; nil when the text is a bare number.
  package let comparison: Comparison?
  /// The number.
  package let quantity: Quantity

  /// A target.
  package init(comparison: Comparison?, quantity: Quantity) {
    self.comparison = comparison
    self.quantity = quantity
  }
}
