import Expressions

/// The lists of the evidence under one limit of age, with what has been made of them so far.
///
/// Lists and indexes cost something for each record, so they are made when a condition first needs them.
struct ListSession {
  /// The evidence without lists.
  let evidence: EvidenceBindings
  /// The names of the lists.
  let plurals: Set<String>
  /// The records of each kind by the name of their list.
  let kinds: [String: RecordView]
  private var lists: [String: Value] = [:]
  private var indexes: [String: [Int: TextIndex]] = [:]

  init(evidence: EvidenceBase, limit: Int?) {
    let bindings = EvidenceBindings(evidence: evidence, limit: limit, names: [])
    self.evidence = bindings
    var kinds: [String: RecordView] = [:]
    for view in bindings.views { kinds[view.table.kind.plural] = view }
    self.kinds = kinds
    plurals = Set(kinds.keys)
  }

  func view(ofList plural: String) -> RecordView? { kinds[plural] }

  /// Gives all records of a kind as a list.
  mutating func list(of view: RecordView) -> Value {
    let plural = view.table.kind.plural
    if let known = lists[plural] { return known }
    let made = EvidenceBindings.list(of: view)
    lists[plural] = made
    return made
  }

  /// Gives an index for each comparison of a use; attributes that the kind does not have are left out.
  mutating func indexed(_ use: ListUse, _ view: RecordView) -> PreparedCondition.Use {
    PreparedCondition.Use(
      comparisons: use.comparisons.compactMap { comparison in
        guard let position = view.table.kind.positions[comparison.attribute],
          view.table.columns.indices.contains(position)
        else { return nil }
        return (index(of: position, in: view), comparison.key)
      })
  }

  /// Gives the rows of a table by the text of an attribute.
  mutating func index(of position: Int, in view: RecordView) -> TextIndex {
    let plural = view.table.kind.plural
    if let known = indexes[plural]?[position] { return known }
    let made = TextIndex(of: position, in: view)
    indexes[plural, default: [:]][position] = made
    return made
  }
}
