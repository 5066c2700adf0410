/// Many projects side by side, the worst first.
package struct Portfolio: Sendable {
  /// A criterion that is open in most of the projects to which it applies.
  package struct Gap: Hashable, Sendable {
    package let criterion: String
    package let title: String
    package let field: ProjectSummary.Field
    /// The number of projects in which evidence shows that it does not hold.
    package let notMet: Int
    /// The number of projects in which it is unclear.
    package let unclear: Int
    /// The number of projects to which it applies.
    package let projects: Int

    package init(
      criterion: String, title: String, field: ProjectSummary.Field, notMet: Int, unclear: Int,
      projects: Int
    ) {
      self.criterion = criterion
      self.title = title
      self.field = field
      self.notMet = notMet
      self.unclear = unclear
      self.projects = projects
    }

    package var open: Int { notMet + unclear }
  }

  /// A use case with the project that it belongs to.
  package struct PlacedUseCase: Sendable {
    package let useCase: ProjectSummary.UseCase
    package let path: String

    package init(useCase: ProjectSummary.UseCase, path: String) {
      self.useCase = useCase
      self.path = path
    }
  }

  package let asOf: CalendarDate
  /// The projects: by verdict, then by critical and by open items, then by proven level, the worst
  /// first, then in the byte order of their paths; what cannot be assessed stands before all.
  package let entries: [PortfolioEntry]
  /// The criteria that are open in more than half of two or more projects: by the number of projects
  /// in which they are open, readiness before maturity before practice, then by the number in which
  /// they are not met, then in catalogue order.
  package let gaps: [Gap]
  /// The use cases of all projects: by group, then by impact and feasibility from high to low, then
  /// by path.
  package let useCases: [PlacedUseCase]

  /// Puts rows together; their order does not matter.
  package init(_ rows: [PortfolioEntry], asOf: CalendarDate) {
    self.asOf = asOf
    entries = rows.sorted(by: Portfolio.isWorse)
    let projects = entries.compactMap(\.project)
    gaps = Portfolio.gaps(of: projects)
    useCases = projects.flatMap { project in
      project.useCases.map { PlacedUseCase(useCase: $0, path: project.path) }
    }.enumerated().sorted(by: Portfolio.comesFirst).map(\.element)
  }

  /// The worst verdict of the projects; insufficient evidence where there is none (SM-31).
  package var worstVerdict: VerdictKind {
    entries.map(\.verdict).min() ?? .insufficientEvidence
  }

  /// The readiness areas of all projects, in the order of the first project that has them.
  package var areas: [ProjectSummary.Area] {
    var seen: Set<String> = []
    return entries.compactMap(\.project).flatMap(\.areas).filter { seen.insert($0.id).inserted }
  }

  private static func isWorse(_ left: PortfolioEntry, _ right: PortfolioEntry) -> Bool {
    let ranks = zip(rank(left), rank(right))
    if let (first, second) = ranks.first(where: { $0 != $1 }) { return first < second }
    return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }

  /// What the order looks at, each the smaller the worse.
  private static func rank(_ entry: PortfolioEntry) -> [Int] {
    guard let project = entry.project else { return [-1, 0, 0, 0] }
    let verdict = VerdictKind.allCases.firstIndex(of: project.verdict) ?? 0
    return [verdict, -project.criticalOpen, -project.open, project.proven]
  }

  private static func comesFirst(
    _ left: (offset: Int, element: PlacedUseCase), _ right: (offset: Int, element: PlacedUseCase)
  ) -> Bool {
    let (first, second) = (left.element.useCase, right.element.useCase)
    if first.groupOrder != second.groupOrder { return first.groupOrder < second.groupOrder }
    for score in [\ProjectSummary.UseCase.impact, \.feasibility] {
      let (one, other) = (first[keyPath: score], second[keyPath: score])
      if one != other {
        // What nobody scored comes behind what somebody did.
        guard let one else { return false }
        return other.map { one > $0 } ?? true
      }
    }
    if !left.element.path.utf8.elementsEqual(right.element.path.utf8) {
      return left.element.path.utf8.lexicographicallyPrecedes(right.element.path.utf8)
    }
    return left.offset < right.offset
  }

  private static func gaps(of projects: [ProjectSummary]) -> [Gap] {
    guard projects.count >= 2 else { return [] }
    var order: [String] = []
    var found: [String: Gap] = [:]
    // Catalogue order is that of the projects' own lists; those of one catalogue agree.
    for project in projects.sorted(by: { $0.criteria.count > $1.criteria.count }) {
      for criterion in project.criteria {
        if found[criterion.id] == nil { order.append(criterion.id) }
        let old = found[criterion.id]
        found[criterion.id] = Gap(
          criterion: criterion.id, title: old?.title ?? criterion.title,
          field: old?.field ?? criterion.field,
          notMet: (old?.notMet ?? 0) + (criterion.standing == .notMet ? 1 : 0),
          unclear: (old?.unclear ?? 0) + (criterion.standing == .unclear ? 1 : 0),
          projects: (old?.projects ?? 0) + 1)
      }
    }
    let open = order.compactMap { found[$0] }.filter { gap in
      gap.projects >= 2 && gap.open * 2 > gap.projects
    }
    // The place in the catalogue decides between equals.
    let ranked: [(gap: Gap, rank: [Int])] = open.enumerated().map { position, gap in
      (gap, [-gap.open, place(of: gap.field), -gap.notMet, position])
    }
    return ranked.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }.map(\.gap)
  }

  private static func place(of field: ProjectSummary.Field) -> Int {
    ProjectSummary.Field.allCases.firstIndex(of: field) ?? 0
  }
}
