extension AssessmentModel {
  /// The conditions that the use-case map and the durations of phases are read by.
  package var planConditions: [Condition] {
    var conditions = gates.compactMap(\.plannedWeeks)
    if let map = useCaseMap {
      conditions += [map.impact, map.feasibility] + [map.frequency].compactMap { $0 }
      conditions += map.groups.map(\.condition)
    }
    return conditions
  }
}
