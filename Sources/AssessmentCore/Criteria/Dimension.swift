/// One side of an organisation that the maturity model looks at.
package struct Dimension: Hashable, Sendable {
  package let id: String
  package let title: String
  package let meaning: String
  /// The sections of the published model that speak of it.
  package let reference: String

  package init(id: String, title: String, meaning: String, reference: String) {
    self.id = id
    self.title = title
    self.meaning = meaning
    self.reference = reference
  }
}
