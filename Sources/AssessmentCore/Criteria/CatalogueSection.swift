/// A section of the catalogue of statements that questionnaires are made from: its ids alone.
package struct CatalogueSection: Hashable, Sendable {
  /// What its ids begin with, for instance `CTL`.
  package let id: String
  package let title: String
  /// The ids in the order of the catalogue.
  package let ids: [String]

  package init(id: String, title: String, ids: [String]) {
    self.id = id
    self.title = title
    self.ids = ids
  }
}
