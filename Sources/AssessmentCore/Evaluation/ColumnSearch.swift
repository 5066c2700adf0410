import Expressions

/// Finds the records of a large table for which a condition holds, column by column.
struct ColumnSearch {
  private let view: RecordView
  private let evidence: EvidenceBase

  /// Prepares a search, or gives `nil` where the records of a kind are few enough to be asked one
  /// by one.
  init?(
    kind: String, evidence: EvidenceBase, limits: EvaluationLimits = EvaluationLimits()
  ) {
    guard let table = evidence.table(of: kind), table.rowCount > limits.subjects else { return nil }
    self.evidence = evidence
    view = RecordView(table: table, evidence: evidence, limit: nil)
  }

  /// Gives the rows for which a condition on the record holds, in order.
  func rows(where program: Program, limits: EvaluationLimits = EvaluationLimits()) -> [Int] {
    var lists = ListSession(evidence: evidence, limit: nil)
    var compiler = ColumnCompiler(table: view.table, fewContents: limits.contents)
    compiler.collect(program, in: &lists)
    let condition = compiler.compile(program, view, in: &lists)
    var found: [Int] = []
    let count = view.table.rowCount
    for start in stride(from: 0, to: count, by: ColumnEvaluation.blockSize) {
      let rows = start..<min(count, start + ColumnEvaluation.blockSize)
      var truths = [UInt16](repeating: 0, count: rows.count)
      condition.fill(&truths, rows)
      for index in truths.indices where truths[index] & 0xFF == 1 { found.append(start + index) }
    }
    return found
  }
}
