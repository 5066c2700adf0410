/// From which sizes on tables are evaluated column by column instead of record by record.
package struct EvaluationLimits: Hashable, Sendable {
  /// The largest population that is evaluated record by record, and whose subjects are all shown.
  package let subjects: Int
  /// The most distinct contents of a column that are each decided by themselves.
  package let contents: Int

  package init(subjects: Int = 1_000, contents: Int = 4_096) {
    self.subjects = subjects
    self.contents = contents
  }
}
