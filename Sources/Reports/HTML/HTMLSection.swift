/// The pages of the report, in their order.
enum HTMLSection: String, CaseIterable {
  case summary
  case coverage
  case maturity
  case readiness
  case gap
  case practice
  case priorities
  case conditions
  case findings
  case waivers
  case register
  case decisions
  case method

  var title: String {
    switch self {
    case .summary: "Summary"
    case .coverage: "Coverage and confidence"
    case .maturity: "Maturity profile"
    case .readiness: "Readiness"
    case .gap: "Gap to the next level"
    case .practice: "Good practice by topic"
    case .priorities: "Priorities"
    case .conditions: "Go/no-go conditions"
    case .findings: "Findings"
    case .waivers: "Waivers and accepted risk"
    case .register: "Evidence register"
    case .decisions: "Decision drafts"
    case .method: "Method and limits"
    }
  }

  /// The number of the page, from 1.
  var number: Int { (HTMLSection.allCases.firstIndex(of: self) ?? 0) + 1 }
}
