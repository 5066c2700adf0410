/// Gives one attribute of a mapped record its value.
package struct AttributeSetting: Sendable {
  package let attribute: String
  package let expression: Condition
  /// Whether it is what the product does when nobody sets it, and stands only where nothing is said.
  package let isDefault: Bool

  package init(attribute: String, expression: Condition, isDefault: Bool = false) {
    self.attribute = attribute
    self.expression = expression
    self.isDefault = isDefault
  }
}
