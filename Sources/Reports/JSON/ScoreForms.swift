import AssessmentCore

/// The forms of the maturity profile, of readiness and of the phase gate.
enum ScoreForms {
  static var maturity: JSONForm<MaturityProfile> {
    .object(
      "The maturity of the organisation.",
      .init("standing", "How the level came about.", .word, \.standing),
      .init("proven", "The level that is proven.", .number(), \.proven),
      .init("possible", "The level that is possible.", .number(), \.possible),
      .init(
        "coverage", "Subjects with a usable outcome, of all to which criteria apply.",
        BasicForms.ratio, \.coverage),
      .init(
        "strength", "Subjects whose evidence is as strong as asked for, of the same.",
        BasicForms.ratio, \.strength),
      .init("evidenceBand", "How far the result can be relied on.", .word, \.evidenceBand),
      .init("dimensions", "The dimensions.", dimension.list, \.dimensions),
      make: {
        MaturityProfile(
          standing: $0, proven: $1, possible: $2, coverage: $3, strength: $4, evidenceBand: $5,
          dimensions: $6)
      })
  }

  private static var dimension: JSONForm<DimensionProfile> {
    .object(
      "The level of one dimension.",
      .init("id", "The id of the dimension.", .text, \.id),
      .init("title", "Its title.", .text, \.title),
      .init("meaning", "What it looks at.", .text, \.meaning),
      .init("proven", "The level that is proven.", .number(), \.proven),
      .init("possible", "The level that is possible.", .number(), \.possible),
      .init(
        "provenBlockers", "The criteria that keep the proven level from the next.",
        BasicForms.texts, \.provenBlockers),
      .init(
        "possibleBlockers", "The criteria that keep the possible level from the next.",
        BasicForms.texts, \.possibleBlockers),
      .init(
        "progress", "The mean of the lower values over the next level's criteria.",
        BasicForms.share.orNull, \.progress),
      make: {
        DimensionProfile(
          id: $0, title: $1, meaning: $2, proven: $3, possible: $4, provenBlockers: $5,
          possibleBlockers: $6, progress: $7)
      })
  }

  static var readiness: JSONForm<ReadinessProfile> {
    .object(
      "The readiness of the project.",
      .init("open", "The number of open items; waived items count.", .number(), \.open),
      .init(
        "openWithoutWaived", "The number without waived items, for information.", .number(),
        \.openWithoutWaived),
      .init(
        "coverage", "Items with a usable outcome, of all that apply.", BasicForms.ratio, \.coverage
      ),
      .init(
        "worstArea", "The area with the most open items.", BasicForms.optionalText, \.worstArea),
      .init("areas", "The areas.", area.list, \.areas),
      .init("items", "The items in the order of the catalogue.", item.list, \.items),
      make: {
        ReadinessProfile(
          open: $0, openWithoutWaived: $1, coverage: $2, worstArea: $3, areas: $4, items: $5)
      })
  }

  private static var area: JSONForm<AreaProfile> {
    .object(
      "The readiness of one area.",
      .init("id", "The id of the area.", .text, \.id),
      .init("title", "Its title.", .text, \.title),
      .init("complete", "The number of complete items.", .number(), \.complete),
      .init("incomplete", "The number of incomplete items.", .number(), \.incomplete),
      .init("unclear", "The number of unclear items.", .number(), \.unclear),
      .init(
        "notApplicable", "The number of items that do not apply.", .number(), \.notApplicable),
      .init("criticalOpen", "The number of open critical items.", .number(), \.criticalOpen),
      .init(
        "limitedScope", "Whether more than a fifth of the items are not applicable by hand.",
        .flag, \.hasLimitedScope),
      make: {
        AreaProfile(
          id: $0, title: $1, complete: $2, incomplete: $3, unclear: $4, notApplicable: $5,
          criticalOpen: $6, hasLimitedScope: $7)
      })
  }

  private static var item: JSONForm<ReadinessItem> {
    .object(
      "One readiness item.",
      .init("criterion", "The id of the item.", .text, \.criterion),
      .init("area", "The id of its area.", .text, \.area),
      .init(
        "state", "The raw state, which a waiver does not change.",
        .choice(["complete", "incomplete", "unclear", "not applicable"])
      ) { $0.state.name },
      .init("cause", "Why it is unclear.", JSONForm<UnclearCause>.word.orNull) { item in
        if case .unclear(let cause) = item.state { cause } else { nil }
      },
      .init("reason", "Why it does not apply.", BasicForms.optionalText) { item in
        if case .notApplicable(let reason, _) = item.state { reason } else { nil }
      },
      .init("byHand", "Whether a person declared that it does not apply.", .flag) { item in
        if case .notApplicable(_, let byHand) = item.state { byHand } else { false }
      },
      .init("critical", "Whether it alone forbids production while open.", .flag, \.isCritical),
      .init(
        "waiver", "The place of the valid waiver that covers it.", BasicForms.place.orNull,
        \.waiver),
      .init(
        "openSubjects", "The subjects that keep it open.", BasicForms.texts, \.openSubjects),
      make: {
        criterion, area, state, cause, reason, byHand, isCritical, waiver, subjects
          throws(JSONProblem) in
        let known: ItemState
        switch state {
        case "complete": known = .complete
        case "incomplete": known = .incomplete
        case "unclear":
          guard let cause else { throw JSONProblem("a cause", at: [.member("cause")]) }
          known = .unclear(cause)
        default: known = .notApplicable(reason: reason ?? "", byHand: byHand)
        }
        return ReadinessItem(
          criterion: criterion, area: area, state: known, isCritical: isCritical, waiver: waiver,
          openSubjects: subjects)
      })
  }

  static var gate: JSONForm<GateStanding> {
    .object(
      "The phase gate that was asked for.",
      .init("id", "The id of the gate.", .text, \.id),
      .init("phase", "The number of its phase.", .number(), \.phase),
      .init("title", "Its title.", .text, \.title),
      .init("passes", "Whether it lets the project through.", .flag, \.passes),
      .init("blockers", "The ids of the items that hold it up.", BasicForms.texts, \.blockers),
      make: { GateStanding(id: $0, phase: $1, title: $2, passes: $3, blockers: $4) })
  }
}
