import AssessmentCore

extension VerdictItem {
  /// An item that is complete but for what a test says.
  static func example(
    _ id: String, _ state: ItemState = .complete, critical: Bool = false, waived: Bool = false,
    gate: Bool = false, readiness: Bool = true, effort: Effort = .days
  ) -> VerdictItem {
    VerdictItem(
      id: id, title: "Title of \(id)", state: state, isReadinessItem: readiness,
      isCritical: critical, waiver: waived ? .example(id) : nil, isNeededByGate: gate,
      effort: effort, openSubjects: state.isOpen ? ["claims"] : [])
  }

  /// So many items in one state: `X1`, `X2` and so on.
  static func several(_ prefix: String, _ count: Int, _ state: ItemState) -> [VerdictItem] {
    (0..<count).map { .example("\(prefix)\($0 + 1)", state) }
  }
}
