import Expressions

/// The lists of the evidence under one limit of age, with what has been made of them so far.
///
/// Lists and indexes cost something for each record, so they are made when a condition first needs
/// them.
struct ListSession {
  /// The evidence without lists.
  let evidence: EvidenceBindings
  /// The names of the lists.
  let plurals: Set<String>
  /// The records of each kind by the name of their list.
  let kinds: [String: RecordView]
  private var lists: [String: Value] = [:]
  private var indexes: [String: [Int: TextIndex]] = [:]
  private var samples: [String: [[Int]: [Int]?]] = [:]
  /// The longest list that is gone through record by record without a thought.
  private static let shortList = 1_000

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

  /// Gives an index for each comparison of a use; attributes that the kind does not have are left
  /// out.
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

  /// Picks one row of each sort by some attributes, or gives `nil` where that would not shorten the
  /// list.
  ///
  /// Rows are of one sort when the attributes have the same contents, equally fresh and strong.
  mutating func sample(_ view: RecordView, by fields: [String]) -> [Int]? {
    let table = view.table
    guard table.rowCount > ListSession.shortList else { return nil }
    var positions: Set<Int> = []
    for field in fields {
      guard let position = table.kind.positions[field], table.columns.indices.contains(position)
      else { return nil }
      positions.insert(position)
    }
    let key = positions.sorted()
    if let known = samples[table.kind.plural]?[key] { return known }
    let made = ListSession.rows(of: view, differingIn: key)
    samples[table.kind.plural, default: [:]][key] = .some(made)
    return made
  }

  private static func rows(of view: RecordView, differingIn positions: [Int]) -> [Int]? {
    let table = view.table
    var sorts = [Int](repeating: 0, count: table.rowCount)
    var count = 1
    for position in positions {
      let column = table.columns[position]
      let width = column.dictionary.count * RowClasses.count
      let (product, overflow) = count.multipliedReportingOverflow(by: width)
      guard !overflow, product <= ListSession.mostSorts, column.codes.count == table.rowCount,
        Int(column.codes.max() ?? 0) < column.dictionary.count
      else {
        return nil
      }
      count = product
      let classes = RowClasses(of: position, in: view)
      for row in sorts.indices {
        let code = Int(column.codes[row])
        sorts[row] = sorts[row] * width + code * RowClasses.count + Int(classes[row])
      }
    }
    var isSeen = [Bool](repeating: false, count: count)
    var rows: [Int] = []
    for (row, sort) in sorts.enumerated() where sort < count && !isSeen[sort] {
      isSeen[sort] = true
      rows.append(row)
    }
    return rows.count > table.rowCount / 4 ? nil : rows
  }

  private static let mostSorts = 1 << 24
}
