/// Gives one attribute of a mapped record its value.
package struct AttributeSetting: Sendable {
  package let attribute: String
  package let expression: Condition

  package init(attribute: String, expression: Condition) {
    self.attribute = attribute
    self.expression = expression
  }
}
