import AssessmentCore

/// The words for outcomes, states and verdicts, the same in every report.
enum OutcomeWording {
  /// The verdict in capitals, as a person says it.
  static func verdict(_ kind: VerdictKind) -> String {
    kind.rawValue.uppercased()
  }

  /// What a verdict means, in one sentence.
  static func meaning(_ kind: VerdictKind) -> String {
    switch kind {
    case .go: "The evidence shows that the project is ready for production."
    case .conditionalGo:
      "The project may go into production when the conditions below are accepted and followed up."
    case .noGo: "The project is not ready for production."
    case .insufficientEvidence: "The evidence is too thin for a verdict."
    }
  }

  static func tone(_ kind: VerdictKind) -> Tone {
    switch kind {
    case .go: .good
    case .conditionalGo, .insufficientEvidence: .caution
    case .noGo: .bad
    }
  }

  /// The state of a readiness item in a few words.
  static func state(_ state: ItemState) -> String {
    switch state {
    case .unclear: state.phrase
    case .notApplicable(_, let byHand): byHand ? "not applicable (declared)" : "not applicable"
    case .complete, .incomplete: state.name
    }
  }

  /// The outcome on one subject in a few words.
  static func outcome(_ outcome: SubjectOutcome) -> String {
    switch outcome {
    case .met(let grade): "met (\(grade.label), \(grade.name))"
    case .unmet: "not met"
    case .unclear(let cause): "unclear (\(cause.phrase))"
    case .notApplicable(let reason): "not applicable: \(reason)"
    }
  }

  /// The state of a readiness item, with the waiver that covers it.
  static func state(of item: ItemResult) -> String {
    guard item.state.isOpen, let waiver = item.waiver else { return state(item.state) }
    return state(item.state, under: waiver)
  }

  /// The state of a readiness item of a document, with the waiver that covers it.
  static func state(of item: ReadinessItem, in document: ReportDocument) -> String {
    guard item.state.isOpen, let waiver = document.waiver(of: item) else {
      return state(item.state)
    }
    return state(item.state, under: waiver)
  }

  private static func state(_ state: ItemState, under waiver: Waiver) -> String {
    let end = waiver.expires.map { " until \($0.iso)" } ?? ""
    return "waived\(end), approved by \(waiver.approver) (raw: \(state.bracketed))"
  }

  static func tone(_ outcome: SubjectOutcome) -> Tone {
    switch outcome {
    case .met: .good
    case .unmet: .bad
    case .unclear: .caution
    case .notApplicable: .faint
    }
  }

  /// A value with what is proven and what is possible of it, in words.
  ///
  /// What is only unclear is not called not met, however little of it is proven.
  static func value(_ value: ValueInterval, isUnclear: Bool) -> String {
    let low = value.low.threeDecimals
    let high = value.high.threeDecimals
    guard value.high != value.low else { return "\(low), \(Band(value.low).name) met" }
    if isUnclear { return "unclear (\(low) proven, \(high) possible)" }
    return "\(low) proven (\(Band(value.low).name) met), \(high) possible "
      + "(\(Band(value.high).name) met)"
  }

  /// The value of a criterion in words, or empty where it applies to nothing.
  static func value(of answer: CriterionAnswer) -> String {
    guard let value = answer.value else { return "" }
    return self.value(value, isUnclear: answer.tally.unclear == answer.tally.applicable)
  }

  /// The value of a criterion in words, or empty where it applies to nothing.
  static func value(of result: CriterionResult) -> String {
    guard let value = result.value else { return "" }
    return self.value(value, isUnclear: result.tally.unclear == result.tally.applicable)
  }

  /// Whether a waiver counts, in a few words.
  static func standing(_ standing: WaiverReview.Standing) -> String {
    switch standing {
    case .used: "in use"
    case .unused: "not needed"
    case .expired: "expired"
    case .incomplete(let faults): "void: \(faults.joined(separator: ", "))"
    }
  }

  /// What became of a file, in a few words.
  static func state(_ state: EvidenceItem.State) -> String {
    switch state {
    case .used: "used"
    case .manifest: "about the assessment itself"
    case .unrecognised: "not recognised"
    case .void: "proves nothing"
    case .unreadable: "cannot be read"
    case .future: "dated after the assessment"
    }
  }

  /// Where a date comes from, in a few words.
  static func basis(_ basis: DateBasis) -> String {
    switch basis {
    case .file: "from the file"
    case .collected: "collected on, by assess.yaml"
    case .assessment: "day of the assessment, because configuration shows how things are now"
    case .none: "no date"
    }
  }

  /// Where a date comes from, in a word or two, for tables.
  static func shortBasis(_ basis: DateBasis) -> String {
    switch basis {
    case .file: "in the file"
    case .collected: "collected"
    case .assessment: "day of the assessment"
    case .none: "undated"
    }
  }
}
