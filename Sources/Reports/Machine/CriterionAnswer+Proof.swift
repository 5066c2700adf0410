import AssessmentCore

extension CriterionAnswer {
  /// The places that decided the outcomes, each once and in order.
  var provingPlaces: [Place] { Array(Set(subjects.flatMap(\.shownBy))).sorted() }
}
