import AssessmentCore

/// The words for a portfolio, the same in every report.
enum PortfolioWording {
  static let legend =
    "The areas show the number of open readiness items; `!` marks a critical one among them. "
    + "The level is what is proven, and after `..` what is possible."

  /// How many projects have which verdict, the worst first.
  static func counts(_ portfolio: Portfolio) -> String {
    let unusable = portfolio.entries.count { $0.project == nil }
    var parts = VerdictKind.allCases.compactMap { kind -> String? in
      let number = portfolio.entries.count { $0.project?.verdict == kind }
      return number == 0 ? nil : "\(Quantity.number(number)) \(OutcomeWording.verdict(kind))"
    }
    if unusable > 0 { parts.insert("\(Quantity.number(unusable)) cannot be assessed", at: 0) }
    return Quantity.of(portfolio.entries.count, "project") + ": " + Quantity.list(parts) + "."
  }

  static func level(_ project: ProjectSummary) -> String {
    switch project.standing {
    case .unrated: "not rated"
    case .notStarted: "0"
    case .rated:
      project.proven == project.possible
        ? "\(project.proven)" : "\(project.proven)..\(project.possible)"
    }
  }

  /// The open items of an area, or a dash where the project does not have it.
  static func open(_ area: ProjectSummary.Area?) -> String {
    guard let area, area.applicable > 0 else { return "-" }
    return "\(area.open)\(area.criticalOpen > 0 ? "!" : "")"
  }

  static func tone(_ area: ProjectSummary.Area?) -> Tone {
    guard let area, area.applicable > 0 else { return .faint }
    return area.open == 0 ? .good : area.criticalOpen > 0 ? .bad : .caution
  }

  static func gap(_ gap: Portfolio.Gap) -> String {
    "open in \(gap.open) of \(Quantity.of(gap.projects, "project")) "
      + "(\(gap.notMet) not met, \(gap.unclear) unclear)"
  }

  static let undecided = "undecided: a score is missing"
}
