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

  /// Why something is unclear, in a few words.
  static func cause(_ cause: UnclearCause) -> String {
    switch cause {
    case .missing: "no evidence"
    case .stale: "evidence out of date"
    case .conflict: "files contradict each other"
    case .unreadable: "evidence cannot be read"
    case .notAsked: "was not asked"
    case .claimed: "only claimed"
    case .weak: "evidence too weak"
    case .error: "the check failed to run"
    }
  }

  /// The state of a readiness item in a few words.
  static func state(_ state: ItemState) -> String {
    switch state {
    case .unclear(let cause): "unclear: \(self.cause(cause))"
    case .notApplicable(_, let byHand): byHand ? "not applicable (declared)" : "not applicable"
    case .complete, .incomplete: state.name
    }
  }

  /// The outcome on one subject in a few words.
  static func outcome(_ outcome: SubjectOutcome) -> String {
    switch outcome {
    case .met(let grade): "met (\(grade.label), \(grade.name))"
    case .unmet: "not met"
    case .unclear(let cause): "unclear: \(self.cause(cause))"
    case .notApplicable(let reason): "not applicable: \(reason)"
    }
  }

  static func tone(_ outcome: SubjectOutcome) -> Tone {
    switch outcome {
    case .met: .good
    case .unmet: .bad
    case .unclear: .caution
    case .notApplicable: .faint
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
