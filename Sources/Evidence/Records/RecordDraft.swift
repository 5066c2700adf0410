import AssessmentCore
import Expressions

/// A record while its cells are collected.
struct RecordDraft {
  private var cells: [ReadCell] = []

  /// Whether nothing was said of the record.
  var isEmpty: Bool { cells.isEmpty }

  /// Takes what is said of an attribute.
  ///
  /// A record can say the same thing under two names; when it says two different things, that is a
  /// conflict.
  mutating func set(
    _ attribute: Int, _ content: CellContent, at places: [CellPlace], note: CellNote? = nil
  ) {
    if case .absent = content { return }
    guard let position = cells.firstIndex(where: { $0.attribute == attribute }) else {
      cells.append(ReadCell(attribute: attribute, content: content, places: places, note: note))
      return
    }
    let earlier = cells[position]
    let content =
      ContentComparison.areEqual(earlier.content, content)
      ? content : .conflict(ContentComparison.values(of: [earlier.content, content]))
    cells[position] = ReadCell(
      attribute: attribute, content: content, places: earlier.places + places,
      note: earlier.note ?? note)
  }

  /// Whether something is said of an attribute.
  func says(_ attribute: Int) -> Bool {
    cells.contains { $0.attribute == attribute }
  }

  /// The cells in the order of the kind's attributes.
  var sortedCells: [ReadCell] { cells.sorted { $0.attribute < $1.attribute } }
}
