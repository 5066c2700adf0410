import AssessmentCore

/// The forms of the gap to the next level, of the map of use cases and of the roadmap.
enum PlanForms {
  static var levelGap: JSONForm<LevelGapFacts> {
    .object(
      "What separates the organisation from the next maturity level.",
      .init(
        "next", "The level above the proven one; null at the top or without a level.",
        JSONForm<Int>.number().orNull, \.next),
      .init(
        "items", "The smallest set of criteria that proves it, cheapest first.",
        BasicForms.texts, \.items),
      .init("requirements", "What the level needs besides.", BasicForms.texts, \.requirements),
      .init("dimensions", "What each dimension lacks.", dimension.list, \.dimensions),
      make: {
        LevelGapFacts(next: $0, items: $1, requirements: $2, dimensions: $3)
      })
  }

  private static var dimension: JSONForm<LevelGapFacts.DimensionGap> {
    .object(
      "What one dimension lacks for its own next level.",
      .init("dimension", "The id of the dimension.", .text, \.dimension),
      .init("title", "Its title.", .text, \.title),
      .init("proven", "Its proven level.", .number(), \.proven),
      .init(
        "next", "The level above; null at the top.", JSONForm<Int>.number().orNull, \.next),
      .init("steps", "What is missing, cheapest first.", step.list, \.steps),
      make: {
        LevelGapFacts.DimensionGap(dimension: $0, title: $1, proven: $2, next: $3, steps: $4)
      })
  }

  private static var step: JSONForm<LevelGapFacts.Step> {
    .object(
      "One criterion that is missing.",
      .init("criterion", "Its id.", .text, \.criterion),
      .init("needed", "The band that the level asks for.", .word, \.needed),
      make: { LevelGapFacts.Step(criterion: $0, needed: $1) })
  }

  static var useCaseMap: JSONForm<UseCaseMap> {
    .object(
      "The use cases by impact and feasibility.",
      .init("groups", "The groups of the map.", group.list, \.groups),
      .init("least", "The least score.", .number(from: Int.min), \.scale.lowerBound),
      .init("most", "The highest score.", .number(from: Int.min), \.scale.upperBound),
      .init(
        "entries", "The use cases, those to take up first at the front.", entry.list, \.entries),
      .init("omitted", "The number of use cases that are left out.", .number(), \.omitted),
      make: { groups, least, most, entries, omitted throws(JSONProblem) in
        guard least <= most else { throw JSONProblem("a scale", at: [.member("most")]) }
        return UseCaseMap(
          groups: groups, scale: least...most, entries: entries, omitted: omitted)
      })
  }

  private static var group: JSONForm<UseCaseMap.Group> {
    .object(
      "A group of the map.",
      .init("id", "Its id.", .text, \.id),
      .init("title", "Its title.", .text, \.title),
      .init("meaning", "What it means.", .text, \.meaning),
      make: { UseCaseMap.Group(id: $0, title: $1, meaning: $2) })
  }

  private static var score: JSONForm<Score> {
    .object(
      "A number that evidence gives.",
      .init("thousandths", "The number in thousandths.", .number(from: Int.min), \.thousandths),
      .init("text", "The number as people write it.", .text, \.text),
      make: { Score(thousandths: $0, text: $1) }
    ).named("score")
  }

  private static var entry: JSONForm<UseCaseEntry> {
    .object(
      "One use case on the map.",
      .init("id", "Its id.", .text, \.id),
      .init("name", "Its name.", .text, \.name),
      .init("impact", "Its impact.", score.orNull, \.impact),
      .init("feasibility", "Its feasibility.", score.orNull, \.feasibility),
      .init("frequency", "How often its task is done.", score.orNull, \.frequency),
      .init(
        "group", "Its group; null while a score is missing.", BasicForms.optionalText, \.group),
      .init("places", "The places that its scores rest on.", BasicForms.place.list, \.places),
      make: {
        UseCaseEntry(
          id: $0, name: $1, impact: $2, feasibility: $3, frequency: $4, group: $5, places: $6)
      }
    ).named("useCase")
  }

  static var roadmap: JSONForm<Roadmap> {
    .object(
      "The open work in phases.",
      .init("phases", "The phases.", phase.list, \.phases),
      make: { Roadmap(phases: $0) })
  }

  private static var phase: JSONForm<RoadmapPhase> {
    .object(
      "One phase of the roadmap.",
      .init("id", "Its id.", .text, \.id),
      .init("title", "Its title.", .text, \.title),
      .init("goal", "What it is for.", .text, \.goal),
      .init("useCases", "The use cases that are taken up.", entry.list, \.useCases),
      .init("steps", "The open work.", work.list, \.steps),
      make: { RoadmapPhase(id: $0, title: $1, goal: $2, useCases: $3, steps: $4) })
  }

  private static var work: JSONForm<RoadmapStep> {
    .object(
      "One piece of open work.",
      .init("criterion", "The id of the criterion.", .text, \.criterion),
      .init("title", "Its title.", .text, \.title),
      .init("effort", "How much work it is.", .word, \.effort),
      .init("reason", "Why it is open work.", .word, \.reason),
      .init("days", "The working days that it usually takes.", .number(), \.days),
      make: { RoadmapStep(criterion: $0, title: $1, effort: $2, reason: $3, days: $4) })
  }
}
