import AssessmentCore

/// Why a command ends before it has a result.
struct RunProblem: Error {
  let diagnostics: [Diagnostic]
  let status: ProgramStatus

  init(_ diagnostics: [Diagnostic], status: ProgramStatus) {
    self.diagnostics = diagnostics
    self.status = status
  }

  /// A problem of one line without a place of its own.
  init(_ summary: String, help: String? = nil, status: ProgramStatus) {
    self.init(
      [Diagnostic(.error, code: "RUN", at: nil, summary, help: help)], status: status)
  }
}
