/// What the evidence says of the inventory as a whole (SM-19).
package enum InventoryState: Hashable, Sendable {
  /// No file gives one, so that nothing can be rated.
  case absent
  /// It is declared complete and holds nothing: the organisation has not started.
  case completeAndEmpty
  /// It holds at least one system.
  case present

  /// Reads the state from the records of the inventory's kind; `nil` when no file gives the kind.
  package init(_ table: RecordTable?) {
    if let table, table.rowCount > 0 {
      self = .present
    } else {
      self = table?.isComplete == true ? .completeAndEmpty : .absent
    }
  }
}
