/// What the value of a key in a questionnaire may look like.
package indirect enum FieldShape: Sendable {
  case text
  /// A CEL expression.
  case expression
  case integer
  case boolean
  /// A number of days: `92` or `92d`.
  case days
  /// One of these words.
  case word([String])
  /// A text, or a list of texts.
  case texts
  case list(of: FieldShape)
  case section(SectionRule)
  /// Any keys, each with a value of the shape.
  case map(of: FieldShape)
  case anything
}
