package import Expressions

extension EvidenceBase {
  /// Finds the places of values, each once and in order.
  package func places(of origins: [Origin]) -> [Place] {
    var places: [Place] = []
    for place in origins.compactMap({ place(of: IdentityOrigin.unmarked($0)) }).sorted()
    where places.last != place {
      places.append(place)
    }
    return places
  }
}

extension EvidenceBase {
  /// Finds the places that show the outcome of a criterion on a subject; empty when no file speaks
  /// of it.
  package func places(showing subject: SubjectResult, of criterion: Criterion) -> [Place] {
    OutcomeStatement(criterion: criterion, subject: subject, evidence: self).places
  }
}
