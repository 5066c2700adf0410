/// Puts open work and use cases into the phases of a roadmap.
struct RoadmapPlanning {
  let rule: RoadmapRule
  let useCaseMap: UseCaseMap
  let levelGap: LevelGap
  let results: [CriterionResult]
  /// The items that keep the verdict from being better, in catalogue order.
  let openItems: [VerdictItem]

  /// The roadmap; every piece of open work stands in at most one phase.
  var roadmap: Roadmap {
    var planned: Set<String> = []
    return Roadmap(
      phases: rule.phases.map { phase in
        var steps: [RoadmapStep] = []
        for step in phase.steps {
          let own = work(step.reason).filter {
            step.efforts.contains($0.effort) && !planned.contains($0.criterion)
          }
          planned.formUnion(own.map(\.criterion))
          steps += own
        }
        return RoadmapPhase(
          id: phase.id, title: phase.title, goal: phase.goal,
          useCases: phase.groups.flatMap { useCaseMap.entries(of: $0) }, steps: steps)
      })
  }

  /// The open work for one reason, cheapest first, then in catalogue order.
  private func work(_ reason: RoadmapStepRule.Reason) -> [RoadmapStep] {
    let criteria: [Criterion] =
      switch reason {
      case .verdict:
        openItems.compactMap { item in
          results.first { $0.criterion.id == item.id }?.criterion
        }
      case .level: levelGap.dimensions.flatMap { $0.steps.map(\.criterion) }
      case .practice:
        results.filter { result in
          result.criterion.placement.topic != nil && TopicResult.Standing(result) == .notMet
        }.map(\.criterion)
      }
    return criteria.enumerated().sorted { left, right in
      (left.element.effort, left.offset) < (right.element.effort, right.offset)
    }.map { _, criterion in
      RoadmapStep(
        criterion: criterion.id, title: criterion.title, effort: criterion.effort, reason: reason,
        days: rule.days(of: criterion.effort))
    }
  }
}
