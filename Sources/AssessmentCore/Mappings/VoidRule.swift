/// Says when a value that is written down binds nothing, so that it counts as none.
package struct VoidRule: Sendable {
  package let attribute: String
  /// The condition, over `value`, `doc` and the names of the record.
  package let condition: Condition
  /// Why the value binds nothing, as the end of a sentence that starts with it.
  package let reason: String

  package init(attribute: String, condition: Condition, reason: String) {
    self.attribute = attribute
    self.condition = condition
    self.reason = reason
  }
}
