package import Expressions

/// All records of one kind, a column for each attribute of the vocabulary.
package struct RecordTable: Sendable {
  package let kind: RecordKind
  package let rowCount: Int
  /// The columns in the order of the kind's attributes.
  package let columns: [Column]
  /// Whether a manifest says that no other record of the kind exists (SM-9, SM-35).
  package let isComplete: Bool
  /// The names of the rows whose evidence does not name them: their file and number, `path#n`.
  ///
  /// Nothing says whether such a record is the same thing as another, so that each is its own.
  package let assignedIdentities: [Int: String]

  package init(
    kind: RecordKind, rowCount: Int, columns: [Column], isComplete: Bool,
    assignedIdentities: [Int: String] = [:]
  ) {
    self.kind = kind
    self.rowCount = rowCount
    self.columns = columns
    self.isComplete = isComplete
    self.assignedIdentities = assignedIdentities
  }

  /// Gives what evidence says of an attribute of a record.
  package func content(of attribute: String, at row: Int) -> CellContent {
    guard let position = kind.positions[attribute], columns.indices.contains(position) else {
      return .absent
    }
    return columns[position].content(at: row)
  }

  /// Gives the origins of an attribute of a record.
  package func origins(of attribute: String, at row: Int) -> [Origin] {
    guard let position = kind.positions[attribute], columns.indices.contains(position) else {
      return []
    }
    return columns[position].origins(at: row)
  }

  /// The text that names a record: its identity attributes, joined with `/` where there are
  /// several.
  package func identity(at row: Int) -> String {
    if let assigned = assignedIdentities[row] { return assigned }
    let parts = kind.identity.map { attribute -> String in
      guard case .value(let value) = content(of: attribute, at: row) else { return "" }
      return RecordTable.identityText(of: value)
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "/")
  }

  /// Writes a value as a part of a record's name; dates as `YYYY-MM-DD`.
  package static func identityText(of value: Value) -> String {
    switch value.content {
    case .string(let text): text
    case .timestamp(let moment): String(moment.text.prefix { $0 != "T" })
    case .double(let number): "\(number)"
    case .bool(let flag): flag ? "yes" : "no"
    default: ""
    }
  }
}
