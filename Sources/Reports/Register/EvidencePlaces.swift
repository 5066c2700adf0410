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

  /// The places that show a criterion's outcome on some of its subjects; no names mean all open
  /// ones.
  func places(of result: CriterionResult, subjects: [String]) -> [Place] {
    let wanted = Set(subjects.map { Array($0.utf8) })
    let chosen = result.subjects.filter { subject in
      wanted.isEmpty ? isOpen(subject.outcome) : wanted.contains(Array(subject.subject.utf8))
    }
    return sorted(
      chosen.flatMap { evidence.places(showing: $0, of: result.criterion) })
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
