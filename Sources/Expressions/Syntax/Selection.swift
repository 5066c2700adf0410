/// A field read from an operand.
package struct Selection: Sendable {
  package let operand: Expression
  package let field: String
  /// The place of the field's name, as an offset in UTF-8 bytes.
  package let fieldOffset: Int
  /// Whether it is `.?field`, which gives an optional.
  package let optional: Bool
  /// The whole selection as a dotted name, when it consists of names only.
  ///
  /// It may then be one qualified name. A dot at its beginning means that no container is searched.
  package let path: String?
}
