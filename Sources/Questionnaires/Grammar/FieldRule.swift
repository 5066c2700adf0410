/// One key that a section of a questionnaire may have.
package struct FieldRule: Sendable {
  package let name: String
  package let shape: FieldShape
  package let isRequired: Bool
  /// What the key is for, in one sentence; editors show it.
  package let meaning: String

  package init(_ name: String, _ shape: FieldShape, required: Bool = false, _ meaning: String) {
    self.name = name
    self.shape = shape
    self.isRequired = required
    self.meaning = meaning
  }
}
