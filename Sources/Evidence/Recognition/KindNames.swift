import AssessmentCore

/// The names by which evidence may call the attributes of one kind.
struct KindNames: Sendable {
  /// The kind of which only the manifest gives records: no evidence sets the facts of its own case.
  static let manifestOnly = "project"

  let kind: RecordKind
  private let positions: [String: Int]
  /// The normalised own names of the identity attributes and everything people call them.
  private let identityPositions: Set<Int>

  init(_ kind: RecordKind) {
    self.kind = kind
    var positions: [String: Int] = [:]
    // An attribute's own name is never taken away by another attribute's synonym.
    for (position, attribute) in kind.attributes.enumerated() {
      positions[NormalisedName.of(attribute.name)] = position
    }
    for (position, attribute) in kind.attributes.enumerated() {
      for column in attribute.columns {
        let name = NormalisedName.of(column)
        if positions[name] == nil { positions[name] = position }
      }
    }
    self.positions = positions
    identityPositions = Set(kind.identity.compactMap { kind.positions[$0] })
  }

  /// Whether files other than the manifest give no records of the kind.
  var isManifestOnly: Bool { kind.name == KindNames.manifestOnly }

  /// Finds the attribute that a header or key names.
  func attribute(called name: String) -> Int? {
    positions[NormalisedName.of(name)]
  }

  /// Whether an attribute tells records apart, or is what a person would call them by.
  func isIdentifying(_ position: Int) -> Bool {
    identityPositions.contains(position) || kind.attributes[position].name == "name"
  }
}
