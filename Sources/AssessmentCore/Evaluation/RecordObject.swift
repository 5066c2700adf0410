package import Expressions

/// One record of the evidence as expressions see it.
///
/// It answers for every attribute of its kind: with a value, with *unknown* where the evidence says
/// nothing usable, or with *absent* where the evidence says that there is none (SM-9, SM-35).
package struct RecordObject: ObjectValue {
  package let view: RecordView
  package let row: Int

  package init(view: RecordView, row: Int) {
    self.view = view
    self.row = row
  }

  package var kind: String { view.table.kind.name }

  package var identity: String { view.table.identity(at: row) }

  package func value(of field: String) -> Value {
    view.value(of: field, at: row)
  }
}
