/// The kinds of record, their attributes, and the populations that criteria can ask about.
package struct Vocabulary: Sendable {
  /// The kinds in the order of the vocabulary file.
  package let kinds: [RecordKind]
  package let populations: [Population]
  private let kindPositions: [String: Int]

  package init(kinds: [RecordKind], populations: [Population]) {
    self.kinds = kinds
    self.populations = populations
    var positions: [String: Int] = [:]
    for (position, kind) in kinds.enumerated() {
      positions[kind.name] = position
    }
    self.kindPositions = positions
  }

  /// Finds a kind by the name of one record.
  package func kind(named name: String) -> RecordKind? {
    kindPositions[name].map { kinds[$0] }
  }

  /// Finds a population by its name.
  package func population(named name: String) -> Population? {
    populations.first { $0.name == name }
  }
}
