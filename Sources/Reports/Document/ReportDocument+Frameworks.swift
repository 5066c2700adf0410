package import AssessmentCore

extension ReportDocument {
  /// What was asked by the ids of the framework that the options name, edition by edition.
  package var frameworks: [FrameworkView] {
    guard let name = options.framework else { return [] }
    let known = FrameworkView.editions(of: criteria.map(\.crosswalk))
    return FrameworkView.editions(named: name, among: known).map { edition in
      FrameworkView(
        edition: edition,
        crosswalks: criteria.map { (id: $0.id, crosswalk: $0.crosswalk) })
    }
  }
}
