import AssessmentCore

extension RegisterEntry {
  /// The file's own date, else the range of the dates of its records; empty where it has none.
  var dateText: String {
    if let date = item.effectiveDate {
      return "\(date.iso) (\(OutcomeWording.shortBasis(item.dateBasis)))"
    }
    guard let earliestRecord, let latestRecord else {
      return item.state == .used ? "undated" : ""
    }
    let dates =
      earliestRecord == latestRecord
      ? earliestRecord.iso : "\(earliestRecord.iso) to \(latestRecord.iso)"
    return dates + (undatedRecords > 0 ? ", \(Quantity.number(undatedRecords)) undated" : "")
  }

  /// The grades of its records with their numbers, the strongest first; empty where it gave none.
  var gradeText: String {
    guard item.state == .used else { return "" }
    let shown = Grade.allCases.reversed().filter { recordsByGrade[$0.rawValue] > 0 }
    guard let strongest = shown.first else { return item.grade.label }
    guard shown.count > 1 else { return strongest.label }
    return shown.map { grade in
      let number = recordsByGrade[grade.rawValue]
      let count = grade == strongest ? Quantity.of(number, "record") : Quantity.number(number)
      return "\(grade.label) (\(count))"
    }.joined(separator: ", ")
  }
}
