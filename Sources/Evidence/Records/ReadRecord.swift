import AssessmentCore

/// One record as one file gives it, before files are joined.
struct ReadRecord: Sendable {
  /// The position of the kind in the vocabulary.
  let kind: Int
  /// The position of the item it was read from.
  let item: Int
  /// The number of the record in its item, from one.
  let ordinal: Int
  let place: CellPlace
  /// The cells in the order of the kind's attributes, at most one for each.
  let cells: [ReadCell]
  /// Whether it only adds to a record that something else gives.
  var onlyAdds = false

  /// Gives what the record says of an attribute.
  func cell(of attribute: Int) -> ReadCell? {
    cells.first { $0.attribute == attribute }
  }
}
