/// The ids of the catalogue and where the questionnaires cover them.
package struct CatalogueCoverage: Sendable {
  package let sections: [CatalogueSection]
  /// The uses in the order of the questionnaires.
  package let uses: [CatalogueUse]
  private let positions: [String: [Int]]

  package init(sections: [CatalogueSection] = [], uses: [CatalogueUse] = []) {
    self.sections = sections
    self.uses = uses
    var positions: [String: [Int]] = [:]
    for (position, use) in uses.enumerated() { positions[use.id, default: []].append(position) }
    self.positions = positions
  }

  /// All ids, in the order of the catalogue.
  package var ids: [String] { sections.flatMap(\.ids) }

  /// What covers an id, in the order of the questionnaires.
  package func uses(of id: String) -> [CatalogueUse] {
    (positions[id] ?? []).map { uses[$0] }
  }

  /// The ids that nothing covers, in the order of the catalogue.
  package var unused: [String] { ids.filter { positions[$0] == nil } }

  /// The uses of ids that the catalogue does not have.
  package var unknown: [CatalogueUse] {
    let known = Set(ids)
    return uses.filter { !known.contains($0.id) }
  }
}
