/// One thing that evidence can say of a record.
package struct Attribute: Hashable, Sendable {
  package let name: String
  package let type: AttributeType
  /// The kind that a reference names, else `nil`.
  package let of: String?
  /// The unit of a bare number, for instance `s`; `nil` for a pure number.
  package let unit: String?
  /// What the attribute means, in one sentence.
  package let meaning: String
  /// What people call it in column headers and keys.
  package let columns: [String]
  /// The values of a choice attribute, in the order of the vocabulary.
  package let choices: [Choice]

  package init(
    name: String, type: AttributeType, of: String? = nil, unit: String? = nil, meaning: String,
    columns: [String] = [], choices: [Choice] = []
  ) {
    self.name = name
    self.type = type
    self.of = of
    self.unit = unit
    self.meaning = meaning
    self.columns = columns
    self.choices = choices
  }
}
