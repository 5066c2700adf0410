import AssessmentCore
import Expressions

/// Finds the places in files that results rest on, each once and in order.
struct EvidencePlaces {
  let evidence: EvidenceBase

  init(_ evidence: EvidenceBase) {
    self.evidence = evidence
  }

  /// The places of origins.
  func places(of origins: [Origin]) -> [Place] {
    sorted(origins.compactMap { evidence.place(of: $0) })
  }

  /// The places that show the outcome on a subject.
  ///
  /// Of an open one these are the places that keep it open; else what decided it, what speaks of what is
  /// missing, or where the subject itself stands.
  func places(of result: SubjectResult) -> [Place] {
    let opening = result.checks.filter {
      if case .unclear = $0.outcome { return true }
      return $0.outcome == .unmet && result.outcome == .unmet
    }
    let open = places(
      of: opening.flatMap { check in
        check.missing.isEmpty ? check.origins : check.missing.flatMap(\.origins)
      })
    if !open.isEmpty, isOpen(result.outcome) { return open }
    let deciding = places(of: result.origins)
    if !deciding.isEmpty { return deciding }
    let speaking = places(of: result.missing.flatMap(\.origins))
    if !speaking.isEmpty { return speaking }
    if let attestation = result.attestation { return places(of: [attestation.origin]) }
    return places(of: [result.subjectOrigin].compactMap { $0 })
  }

  /// The places that show a criterion's outcome on some of its subjects; no names mean all open ones.
  func places(of result: CriterionResult, subjects: [String]) -> [Place] {
    let wanted = Set(subjects.map { Array($0.utf8) })
    let chosen = result.subjects.filter { subject in
      wanted.isEmpty ? isOpen(subject.outcome) : wanted.contains(Array(subject.subject.utf8))
    }
    return sorted(chosen.flatMap { places(of: $0) })
  }

  private func isOpen(_ outcome: SubjectOutcome) -> Bool {
    switch outcome {
    case .unmet, .unclear: true
    case .met, .notApplicable: false
    }
  }

  private func sorted(_ places: [Place]) -> [Place] {
    var unique: [Place] = []
    for place in places.sorted() where unique.last.map({ $0 < place }) ?? true {
      unique.append(place)
    }
    return unique
  }
}
