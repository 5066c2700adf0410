/// One row of a portfolio: a project, or a folder that could not be assessed.
package enum PortfolioEntry: Sendable {
  case assessed(ProjectSummary)
  /// The folder cannot be used; the reason is for a person.
  case unusable(path: String, reason: String)

  package var path: String {
    switch self {
    case .assessed(let project): project.path
    case .unusable(let path, _): path
    }
  }

  /// The verdict; what cannot be assessed lacks the evidence for one.
  package var verdict: VerdictKind {
    switch self {
    case .assessed(let project): project.verdict
    case .unusable: .insufficientEvidence
    }
  }

  package var project: ProjectSummary? {
    if case .assessed(let project) = self { project } else { nil }
  }
}
