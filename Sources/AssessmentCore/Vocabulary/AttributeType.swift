/// How the text of an attribute is to be read.
package enum AttributeType: String, Sendable, CaseIterable {
  case text
  case number
  case percent
  case money
  case duration
  case date
  case boolean
  /// A list of texts.
  case list
  /// One of the attribute's choices.
  case choice
  /// The identity of another record.
  case reference
}
