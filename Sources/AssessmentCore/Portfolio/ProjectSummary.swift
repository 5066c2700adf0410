/// What a portfolio keeps of one project: enough to compare it, and no evidence.
package struct ProjectSummary: Sendable {
  /// How the items of one readiness area stand.
  package struct Area: Hashable, Sendable {
    package let id: String
    package let title: String
    package let open: Int
    package let criticalOpen: Int
    package let applicable: Int

    package init(id: String, title: String, open: Int, criticalOpen: Int, applicable: Int) {
      self.id = id
      self.title = title
      self.open = open
      self.criticalOpen = criticalOpen
      self.applicable = applicable
    }
  }

  /// What a criterion counts for, from what decides to what is good to have.
  package enum Field: String, Sendable, CaseIterable {
    case readiness
    case maturity
    case practice

    init(_ placement: Placement) {
      switch placement {
      case .readiness: self = .readiness
      case .maturity: self = .maturity
      case .practice: self = .practice
      }
    }
  }

  /// How a criterion stands.
  package struct Criterion: Hashable, Sendable {
    package let id: String
    package let title: String
    package let field: Field
    package let standing: TopicResult.Standing

    package init(id: String, title: String, field: Field, standing: TopicResult.Standing) {
      self.id = id
      self.title = title
      self.field = field
      self.standing = standing
    }
  }

  /// A use case on the map of impact by feasibility.
  package struct UseCase: Hashable, Sendable {
    package let name: String
    package let impact: Score?
    package let feasibility: Score?
    /// The title of its group, or `nil` while a score is missing that decides it.
    package let group: String?
    /// The place of the group in the map; use cases without one come last.
    package let groupOrder: Int

    package init(
      name: String, impact: Score?, feasibility: Score?, group: String?, groupOrder: Int
    ) {
      self.name = name
      self.impact = impact
      self.feasibility = feasibility
      self.group = group
      self.groupOrder = groupOrder
    }
  }

  /// The folder, as the user named it or as it was found below what the user named.
  package let path: String
  package let name: String
  package let organisation: String
  package let verdict: VerdictKind
  package let open: Int
  package let criticalOpen: Int
  package let areas: [Area]
  package let standing: MaturityResult.Standing
  package let proven: Int
  package let possible: Int
  package let evidenceBand: EvidenceBand
  /// The criteria that apply, in catalogue order.
  package let criteria: [Criterion]
  package let useCases: [UseCase]
  /// The number of files that could not be used in whole or in part.
  package let fileErrors: Int

  package init(
    path: String, name: String, organisation: String, verdict: VerdictKind, open: Int,
    criticalOpen: Int, areas: [Area], standing: MaturityResult.Standing, proven: Int,
    possible: Int, evidenceBand: EvidenceBand, criteria: [Criterion], useCases: [UseCase],
    fileErrors: Int
  ) {
    self.path = path
    self.name = name
    self.organisation = organisation
    self.verdict = verdict
    self.open = open
    self.criticalOpen = criticalOpen
    self.areas = areas
    self.standing = standing
    self.proven = proven
    self.possible = possible
    self.evidenceBand = evidenceBand
    self.criteria = criteria
    self.useCases = useCases
    self.fileErrors = fileErrors
  }

  /// Takes from an assessment what a portfolio needs.
  package init(of assessment: Assessment, path: String) {
    let manifest = assessment.evidence.manifest
    let items = assessment.readiness.items
    let map = assessment.useCaseMap
    self.init(
      path: path, name: manifest.name.isEmpty ? manifest.project : manifest.name,
      organisation: manifest.organisation, verdict: assessment.verdict.kind,
      open: assessment.readiness.open,
      criticalOpen: assessment.readiness.areas.reduce(0) { $0 + $1.criticalOpen },
      areas: assessment.readiness.areas.map {
        Area(
          id: $0.area.id, title: $0.area.title, open: $0.open, criticalOpen: $0.criticalOpen,
          applicable: $0.complete + $0.open)
      },
      standing: assessment.maturity.standing, proven: assessment.maturity.proven,
      possible: assessment.maturity.possible, evidenceBand: assessment.maturity.evidenceBand,
      criteria: assessment.results.compactMap { result in
        let item = items.first { $0.criterion.id == result.criterion.id }
        let standing = item.map { ProjectSummary.standing($0.state) } ?? .init(result)
        return standing == .notApplicable
          ? nil
          : Criterion(
            id: result.criterion.id, title: result.criterion.title,
            field: Field(result.criterion.placement), standing: standing)
      },
      useCases: map.entries.map { entry in
        let order = map.groups.firstIndex { $0.id == entry.group }
        return UseCase(
          name: entry.name, impact: entry.impact, feasibility: entry.feasibility,
          group: order.map { map.groups[$0].title }, groupOrder: order ?? map.groups.count)
      },
      fileErrors: Set(
        assessment.evidence.diagnostics.filter { $0.severity == .error }
          .compactMap { $0.place?.path }
      ).count)
  }

  private static func standing(_ state: ItemState) -> TopicResult.Standing {
    switch state {
    case .complete: .met
    case .incomplete: .notMet
    case .unclear: .unclear
    case .notApplicable: .notApplicable
    }
  }
}
