import AssessmentCore

/// The sections that the use-case map and the roadmap are made of.
package enum PlanRules {
  private static let scale = SectionRule(
    "scale", "The range of the scores, for drawing.",
    [
      FieldRule("from", .integer, required: true, "The lowest score."),
      FieldRule("to", .integer, required: true, "The highest score."),
    ])

  private static let group = SectionRule(
    "group of use cases",
    "A part of the map; the first whose condition certainly holds is the one.",
    [
      FieldRule("group", .text, required: true, "The name that the roadmap uses."),
      FieldRule("title", .text, required: true, "The name for people."),
      FieldRule("meaning", .text, required: true, "What it means for the order of work."),
      FieldRule("when", .expression, required: true, "The condition over a use case."),
      FieldRule(
        "decides_first", .boolean, "Whether it is looked at before the groups that come earlier."),
      SectionRules.sources,
    ])

  package static let useCaseMap = SectionRule(
    "use-case map", "Impact by feasibility, with the frequency of the task.",
    [
      FieldRule("kind", .text, required: true, "The kind of record that is a use case."),
      FieldRule("impact", .expression, required: true, "Where the impact is read from."),
      FieldRule("feasibility", .expression, required: true, "Where the feasibility is read from."),
      FieldRule("frequency", .expression, "Where the frequency is read from."),
      FieldRule("scale", .section(scale), required: true, "The range of the scores."),
      FieldRule(
        "groups", .list(of: .section(group)), required: true,
        "The parts of the map, in the order in which they are taken up."),
      SectionRules.sources,
    ])

  package static let trend = SectionRule(
    "trend",
    "A finding that follows from two tallies of one criterion, `before` and `now` (SM-24).",
    [
      FieldRule("id", .text, required: true, "A stable id."),
      FieldRule("title", .text, required: true, "Two to five words for tables."),
      FieldRule("criterion", .text, required: true, "The criterion whose tallies are compared."),
      FieldRule(
        "when", .expression, required: true,
        "The condition over `before` and `now`, each with `applicable`, `met`, `unmet`, `unclear`."),
      SectionRules.severity,
      FieldRule("statement", .text, required: true, "What is the matter, in one sentence."),
      FieldRule("why", .text, required: true, "Why it matters."),
      FieldRule("remediation", .text, required: true, "What to do about it."),
      SectionRules.sources,
    ])

  private static let step = SectionRule(
    "step of a roadmap", "Open work that a phase takes up.",
    [
      FieldRule(
        "reason", .word(RoadmapStepRule.Reason.allCases.map(\.rawValue)), required: true,
        "Why it is open work: the verdict, the next level, or good practice that is not met."),
      FieldRule(
        "efforts", .list(of: .word(Effort.allCases.map(\.rawValue))),
        "The efforts that are taken up; all of them where it is left out."),
    ])

  private static let phase = SectionRule(
    "phase of a roadmap", "What is done together; work goes to the first phase that takes it up.",
    [
      FieldRule("phase", .text, required: true, "A short name."),
      FieldRule("title", .text, required: true, "The name for people."),
      FieldRule("goal", .text, required: true, "What is reached at its end."),
      FieldRule("groups", .list(of: .text), "The groups of use cases that it takes up."),
      FieldRule("steps", .list(of: .section(step)), "The open work that it takes up."),
      SectionRules.sources,
    ])

  private static let days = SectionRule(
    "list of working days", "The working days that an effort usually takes.",
    Effort.allCases.map {
      FieldRule($0.rawValue, .integer, required: true, "The days of a matter of \($0.rawValue).")
    })

  package static let roadmap = SectionRule(
    "roadmap", "How open work and use cases become phases.",
    [
      FieldRule("phases", .list(of: .section(phase)), required: true, "The phases, in order."),
      FieldRule("days", .section(days), required: true, "The working days by effort."),
      SectionRules.sources,
    ])
}
