package import AssessmentCore

/// One file of evidence, or one document of it, with the dates and grades of the records that came
/// from it.
package struct RegisterEntry: Hashable, Sendable {
  package let item: EvidenceItem
  /// The dates of its records, which can differ from its own; `nil` where none has one.
  package let earliestRecord: CalendarDate?
  package let latestRecord: CalendarDate?
  package let undatedRecords: Int
  /// The number of its records by grade; the index is E0 to E4.
  package let recordsByGrade: [Int]
  /// Why records of it are out of date, in words; the first few reasons.
  package let staleness: [String]

  package init(
    item: EvidenceItem, earliestRecord: CalendarDate?, latestRecord: CalendarDate?,
    undatedRecords: Int, recordsByGrade: [Int], staleness: [String]
  ) {
    self.item = item
    self.earliestRecord = earliestRecord
    self.latestRecord = latestRecord
    self.undatedRecords = undatedRecords
    self.recordsByGrade = Grade.allCases.map {
      recordsByGrade.indices.contains($0.rawValue) ? recordsByGrade[$0.rawValue] : 0
    }
    self.staleness = staleness
  }

  /// The path, with the part of the file where it holds several.
  package var name: String { item.name }
}
