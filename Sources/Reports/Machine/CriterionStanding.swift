import AssessmentCore

/// How a criterion stands, in the few words that test formats have.
enum CriterionStanding: Hashable {
  case met
  case unmet
  case unclear
  /// It is open, and a valid waiver or release covers it; the text says until when.
  case waived(String)
  case notApplicable(String)
  /// It is not met or unclear, and nothing asks for it at this level.
  case notDue

  init(_ answer: CriterionAnswer, in document: ReportDocument) {
    if let item = document.item(answer.id) {
      if item.state.isOpen, let waiver = document.waiver(of: item) {
        self = .waived(waiver.expires.map { "waived until \($0.iso)" } ?? "waived")
        return
      }
      switch item.state {
      case .complete: self = .met
      case .incomplete: self = .unmet
      case .unclear: self = .unclear
      case .notApplicable(let reason, _): self = .notApplicable(reason)
      }
      return
    }
    guard let value = answer.value else {
      self = .notApplicable("it applies to nothing here")
      return
    }
    let findings = document.findings.filter {
      $0.rule.utf8.elementsEqual(answer.id.utf8) && $0.severity != .note && $0.waived == nil
    }
    if findings.contains(where: { !$0.isUnclear }), answer.tally.unmet > 0 {
      self = .unmet
    } else if !findings.isEmpty {
      self = .unclear
    } else {
      self = Band(value.low) >= .largely ? .met : .notDue
    }
  }

  /// The word for it.
  var word: String {
    switch self {
    case .met: "met"
    case .unmet: "not met"
    case .unclear: "unclear"
    case .waived: "waived"
    case .notApplicable: "not applicable"
    case .notDue: "not due"
    }
  }
}
