/// One place of a questionnaire that covers an id of the catalogue.
package struct CatalogueUse: Hashable, Sendable {
  /// The id that it covers.
  package let id: String
  /// What covers it, for instance `criterion RDY-D1` or `attribute deployment.timeout`.
  package let home: String
  package let place: Place

  package init(id: String, home: String, place: Place) {
    self.id = id
    self.home = home
    self.place = place
  }
}
