/// The subjects that a criterion asks about, one after the other (SM-2, SM-8).
package struct Population: Hashable, Sendable {
  package let name: String
  package let meaning: String
  /// The kind whose records are the subjects; `nil` for the single subjects organisation and
  /// project.
  package let kind: String?
  /// The condition, in CEL, that a record must meet to be a subject.
  package let condition: String?
  /// The text, in CEL, whose distinct values are the subjects, instead of the records.
  package let each: String?
  /// The name of that text in the expressions of criteria.
  package let variable: String?

  package init(
    name: String, meaning: String, kind: String? = nil, condition: String? = nil,
    each: String? = nil, variable: String? = nil
  ) {
    self.name = name
    self.meaning = meaning
    self.kind = kind
    self.condition = condition
    self.each = each
    self.variable = variable
  }
}
