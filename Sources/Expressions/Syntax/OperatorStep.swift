/// One operator of a chain together with its right operand.
package struct OperatorStep: Sendable {
  package let operation: BinaryOperator
  /// The place of the operator, as an offset in UTF-8 bytes.
  package let offset: Int
  package let operand: Expression
}
