/// Says why an evaluation could not give a value, as CEL's specification means an error.
package struct EvaluationProblem: Error, Hashable, Sendable {
  /// What went wrong, in lower case and without a full stop.
  package let message: String
  /// The place in the expression's source, as an offset in UTF-8 bytes, or `nil` when unknown.
  package let offset: Int?

  package init(_ message: String, offset: Int? = nil) {
    self.message = message
    self.offset = offset
  }
}
