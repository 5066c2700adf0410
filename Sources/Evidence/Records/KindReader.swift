import AssessmentCore

/// Everything that is needed to read records of one kind.
struct KindReader: Sendable {
  /// The position of the kind in the vocabulary.
  let position: Int
  let kind: RecordKind
  let names: KindNames
  /// A reader for each attribute, in the order of the kind.
  let attributes: [AttributeReader]

  init(_ kind: RecordKind, at position: Int) {
    self.position = position
    self.kind = kind
    names = KindNames(kind)
    attributes = kind.attributes.map { attribute in
      AttributeReader(attribute, isIdentity: kind.identity.contains(attribute.name))
    }
  }
}
