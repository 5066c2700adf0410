import AssessmentCore

/// Explains the outcome of a criterion on one subject, with its places.
struct SubjectExplanation {
  let subject: SubjectResult
  let assessment: Assessment

  func write(on page: inout TerminalPage) {
    let finder = EvidencePlaces(assessment.evidence)
    let name = TextWidth.cut(SafeText.line(subject.subject), to: 80)
    page.paragraph(
      [
        TextRun(name, .strong), TextRun(": "),
        TextRun(OutcomeWording.outcome(subject.outcome), OutcomeWording.tone(subject.outcome)),
      ], indent: 2, hanging: 4)
    if subject.checks.count > 1 {
      for check in subject.checks {
        page.labelled(
          check.id.isEmpty ? "check:" : "\(check.id):",
          with(deciding(check, finder), OutcomeWording.outcome(check.outcome)), indent: 4)
      }
    } else {
      let places = finder.places(of: subject.origins)
      if !places.isEmpty { page.labelled("Evidence:", list(places), indent: 4) }
    }
    for missing in subject.missing {
      page.labelled(
        "Missing:",
        with(
          finder.places(of: missing.origins),
          "\(missing.name) (\(missing.cause.phrase))"), indent: 4)
    }
    if let attestation = subject.attestation {
      page.labelled("Claimed:", claim(attestation, finder), indent: 4)
    }
  }

  /// The places that decided a check; where something is missing, that says more than what was
  /// looked at.
  private func deciding(_ check: SubCheckResult, _ finder: EvidencePlaces) -> [Place] {
    if case .unclear = check.outcome, !check.missing.isEmpty { return [] }
    return finder.places(of: check.origins)
  }

  private func claim(_ attestation: Attestation, _ finder: EvidencePlaces) -> String {
    var text = "\(TextWidth.cut(SafeText.line(attestation.by), to: 60)) says "
    text += attestation.isYes ? "yes" : "no"
    if let date = attestation.date { text += " on \(date.iso)" }
    if subject.contradictsAttestation { text += ", and the evidence says otherwise" }
    if !attestation.note.isEmpty {
      text += ": \"\(TextWidth.cut(SafeText.line(attestation.note), to: 200))\""
    }
    return with(finder.places(of: [attestation.origin]), text)
  }

  private func with(_ places: [Place], _ text: String) -> String {
    places.isEmpty ? text : "\(text) at \(list(places))"
  }

  private func list(_ places: [Place]) -> String {
    PlaceText.list(places, most: 6)
  }
}
