/// The rule that turns a case into a verdict with all its reasons (SM-30).
package enum VerdictRule {
  /// Gives the verdict of a case: the worst that any of its reasons leads to.
  package static func kind(of subject: VerdictCase) -> VerdictKind {
    reasons(for: subject).map(\.leadsTo).min() ?? .go
  }

  /// Lists every reason against an unconditional go, those that weigh most first.
  ///
  /// An item that a heavier reason names is not named again for being open.
  package static func reasons(for subject: VerdictCase) -> [VerdictReason] {
    insufficiencies(of: subject) + refusals(of: subject) + conditions(of: subject)
  }

  /// Lists what makes the evidence too thin for any verdict.
  private static func insufficiencies(of subject: VerdictCase) -> [VerdictReason] {
    var reasons = subject.missingKinds.map { kind in
      VerdictReason(
        rule: .missingInput, leadsTo: .insufficientEvidence, criterion: nil, subjects: [],
        text: kind)
    }
    let coverage = subject.coverage
    if coverage.whole == 0 {
      reasons.append(
        VerdictReason(
          rule: .lowCoverage, leadsTo: .insufficientEvidence, criterion: nil, subjects: [],
          text: "no readiness item applies, so nothing was assessed"))
    } else if coverage.part * 2 < coverage.whole {
      reasons.append(
        VerdictReason(
          rule: .lowCoverage, leadsTo: .insufficientEvidence, criterion: nil, subjects: [],
          text: "\(coverage.part) of \(coverage.whole) items that apply have a usable answer, "
            + "less than half"))
    }
    return reasons
  }

  /// Lists what forbids production.
  private static func refusals(of subject: VerdictCase) -> [VerdictReason] {
    var reasons: [VerdictReason] = []
    let open = subject.open
    if open.count > subject.openThreshold {
      let waived = open.count { $0.waiver != nil }
      reasons.append(
        VerdictReason(
          rule: .tooManyOpen, leadsTo: .noGo, criterion: nil, subjects: [],
          text: "not ready for production: \(open.count) items are open"
            + (waived > 0 ? ", \(waived) of them waived" : "")
            + ", and at most \(subject.openThreshold) may be"
            + (subject.isThresholdOverridden ? " (seed threshold overridden)" : "")))
    }
    for item in subject.items where item.isCriticalBlock {
      reasons.append(
        VerdictReason(
          rule: .criticalOpen, leadsTo: .noGo, criterion: item.id, subjects: item.openSubjects,
          text: "\(label(item)) is critical and \(stand(of: item))"))
    }
    if let gate = subject.gate, !gate.isKnown {
      reasons.append(
        VerdictReason(
          rule: .gateFails, leadsTo: .noGo, criterion: nil, subjects: [],
          text: "the questionnaires have no phase gate `\(gate.name)`"))
    }
    for item in subject.gateBlocks {
      reasons.append(
        VerdictReason(
          rule: .gateFails, leadsTo: .noGo, criterion: item.id, subjects: item.openSubjects,
          text: "the phase gate `\(subject.gate?.name ?? "")` asks for \(label(item)), "
            + "which is \(stand(of: item))"))
    }
    return reasons
  }

  /// Lists what makes a go conditional.
  private static func conditions(of subject: VerdictCase) -> [VerdictReason] {
    var reasons: [VerdictReason] = []
    let named = Set(
      (subject.items.filter(\.isCriticalBlock) + subject.gateBlocks).map(\.id))
    for item in subject.open where item.waiver == nil && !named.contains(item.id) {
      reasons.append(
        VerdictReason(
          rule: .itemOpen, leadsTo: .conditionalGo, criterion: item.id,
          subjects: item.openSubjects, text: "\(label(item)) is \(stand(of: item))"))
    }
    for item in subject.open {
      guard let waiver = item.waiver else { continue }
      let end = waiver.expires.map { " until \($0.iso)" } ?? ""
      reasons.append(
        VerdictReason(
          rule: .waiverUsed, leadsTo: .conditionalGo, criterion: item.id,
          subjects: item.openSubjects,
          text: "\(label(item)) is waived\(end), approved by \(waiver.approver) "
            + "(raw: \(item.state.bracketed))"))
    }
    if subject.evidenceBand == .low {
      reasons.append(
        VerdictReason(
          rule: .lowEvidenceBand, leadsTo: .conditionalGo, criterion: nil, subjects: [],
          text: "the evidence for the maturity level is thin, so its reliability is low"))
    }
    if subject.isLightweight {
      reasons.append(
        VerdictReason(
          rule: .attestationsAccepted, leadsTo: .conditionalGo, criterion: nil, subjects: [],
          text: "attestations were accepted in place of evidence"))
    }
    return reasons
  }

  /// Says how an item stands, and what is not met or not shown.
  private static func stand(of item: VerdictItem) -> String {
    ([item.state.phrase] + item.openQuestions).joined(separator: "; ")
  }

  /// Names an item by id and title.
  private static func label(_ item: VerdictItem) -> String {
    "\(item.id) (\(item.title))"
  }
}
