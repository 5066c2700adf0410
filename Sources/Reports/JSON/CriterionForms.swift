import AssessmentCore

/// The forms of criteria with their outcomes.
enum CriterionForms {
  static var criterion: JSONForm<CriterionAnswer> {
    .object(
      "What one criterion came to.",
      .init("id", "The id of the criterion.", .text, \.id),
      .init("title", "Its title.", .text, \.title),
      .init("question", "What it asks.", .text, \.question),
      .init("why", "Why it matters.", .text, \.why),
      .init("remediation", "What to do while it is open.", .text, \.remediation),
      .init("effort", "How much work that is.", .word, \.effort),
      .init("counts", "What counts as evidence.", BasicForms.texts, \.counts),
      .init("area", "The readiness area, for a readiness item.", BasicForms.optionalText) {
        if case .readiness(let area) = $0.placement { area } else { nil }
      },
      .init(
        "dimension", "The dimension, for a maturity criterion.", BasicForms.optionalText
      ) {
        if case .maturity(let dimension, _) = $0.placement { dimension } else { nil }
      },
      .init(
        "level", "The level, for a maturity criterion.", JSONForm<Int>.number(from: 1).orNull
      ) {
        if case .maturity(_, let level) = $0.placement { level } else { nil }
      },
      .init("topic", "The topic, for a practice criterion.", BasicForms.optionalText) {
        $0.placement.topic
      },
      .init(
        "requiredGrade", "The grade that evidence needs to count fully.", BasicForms.grade,
        \.requiredGrade),
      .init("universal", "Whether one exception caps the value.", .flag, \.isUniversal),
      .init(
        "value", "The value, or null when it applies to no subject.", BasicForms.interval.orNull,
        \.value),
      .init("tally", "How many subjects had which outcome.", tally, \.tally),
      .init("subjects", "The subjects.", subject.list, \.subjects),
      .init(
        "omittedSubjects", "The number of subjects that are left out here.", .number(),
        \.omittedSubjects),
      .init(
        "openQuestions", "What is not met and what is not shown.", BasicForms.texts,
        \.openQuestions),
      .init(
        "sources", "The ids of the catalogue that it covers.", BasicForms.texts, \.sources),
      .init(
        "crosswalk", "What it supports in published frameworks.", crosswalk.list, \.crosswalk),
      make: {
        id, title, question, why, remediation, effort, counts, area, dimension, level, topic,
        grade,
        isUniversal, value, tally, subjects, omitted, openQuestions, sources, crosswalk
          throws(JSONProblem) in
        CriterionAnswer(
          id: id, title: title, question: question, why: why, remediation: remediation,
          effort: effort, counts: counts,
          placement: try placement(
            area: area, dimension: dimension, level: level, topic: topic),
          requiredGrade: grade, isUniversal: isUniversal, value: value, tally: tally,
          subjects: subjects, omittedSubjects: omitted, openQuestions: openQuestions,
          sources: sources, crosswalk: crosswalk)
      })
  }

  private static func placement(
    area: String?, dimension: String?, level: Int?, topic: String?
  ) throws(JSONProblem) -> Placement {
    if let area { return .readiness(area: area) }
    if let topic { return .practice(topic: topic) }
    guard let dimension, let level else {
      throw JSONProblem("an area, a topic, or a dimension and a level", at: [.member("area")])
    }
    return .maturity(dimension: dimension, level: level)
  }

  private static var crosswalk: JSONForm<CrosswalkEntry> {
    .object(
      "The ids of one framework.",
      .init("framework", "The framework with its edition.", .text, \.framework),
      .init("ids", "Its ids.", BasicForms.texts, \.ids),
      make: { CrosswalkEntry(framework: $0, ids: $1) }
    ).named("crosswalk")
  }

  private static var tally: JSONForm<OutcomeTally> {
    .object(
      "The number of subjects by outcome.",
      .init("met", "Met, by grade from E0 to E4.", JSONForm<Int>.number().list, \.met),
      .init("unmet", "Not met.", .number(), \.unmet),
      .init("unclear", "Unclear.", .number(), \.unclear),
      .init("notApplicable", "Not applicable.", .number(), \.notApplicable),
      make: { OutcomeTally(met: $0, unmet: $1, unclear: $2, notApplicable: $3) })
  }

  private static var outcome: JSONForm<SubjectOutcome> {
    .object(
      "What evidence says.",
      .init("kind", "The outcome.", .choice(["met", "unmet", "unclear", "not applicable"])) {
        switch $0 {
        case .met: "met"
        case .unmet: "unmet"
        case .unclear: "unclear"
        case .notApplicable: "not applicable"
        }
      },
      .init("grade", "The grade of what showed that it is met.", BasicForms.grade.orNull) {
        if case .met(let grade) = $0 { grade } else { nil }
      },
      .init("cause", "Why it is unclear.", JSONForm<UnclearCause>.word.orNull) {
        if case .unclear(let cause) = $0 { cause } else { nil }
      },
      .init("reason", "Why it does not apply.", BasicForms.optionalText) {
        if case .notApplicable(let reason) = $0 { reason } else { nil }
      },
      make: { kind, grade, cause, reason throws(JSONProblem) in
        switch kind {
        case "met":
          guard let grade else { throw JSONProblem("a grade", at: [.member("grade")]) }
          return .met(grade)
        case "unmet": return .unmet
        case "unclear":
          guard let cause else { throw JSONProblem("a cause", at: [.member("cause")]) }
          return .unclear(cause)
        default: return .notApplicable(reason ?? "")
        }
      }
    ).named("outcome")
  }

  private static var subject: JSONForm<SubjectAnswer> {
    .object(
      "The outcome on one subject.",
      .init("subject", "The identity of the subject.", .text, \.subject),
      .init(
        "place", "Where the subject stands on record.", BasicForms.place.orNull, \.place),
      .init("outcome", "The outcome.", outcome, \.outcome),
      .init("critical", "Whether it forbids production while open here.", .flag, \.isCritical),
      .init("attested", "Whether it rests on a person's word alone.", .flag, \.isAttested),
      .init(
        "contradictsAttestation", "Whether a person says the opposite of the evidence.", .flag,
        \.contradictsAttestation),
      .init("attestation", "What a person said of it.", attestation.orNull, \.attestation),
      .init(
        "shownBy", "The places that show the outcome.", BasicForms.place.list, \.shownBy),
      .init("checks", "The checks.", check.list, \.checks),
      make: {
        SubjectAnswer(
          subject: $0, place: $1, outcome: $2, isCritical: $3, isAttested: $4,
          contradictsAttestation: $5, attestation: $6, shownBy: $7, checks: $8)
      })
  }

  private static var attestation: JSONForm<AttestedAnswer> {
    .object(
      "What a person said.",
      .init("yes", "Whether the person says that it is met.", .flag, \.isYes),
      .init("by", "Who says so.", .text, \.by),
      .init("date", "When.", BasicForms.day.orNull, \.date),
      .init("note", "What else was said.", .text, \.note),
      .init("places", "Where it stands.", BasicForms.place.list, \.places),
      make: { AttestedAnswer(isYes: $0, by: $1, date: $2, note: $3, places: $4) })
  }

  private static var check: JSONForm<CheckAnswer> {
    .object(
      "One check of the criterion.",
      .init("id", "The id of the check.", .text, \.id),
      .init("outcome", "Its outcome.", outcome, \.outcome),
      .init("places", "The places that decided it.", BasicForms.place.list, \.places),
      .init("missing", "What it lacks.", missing.list, \.missing),
      make: { CheckAnswer(id: $0, outcome: $1, places: $2, missing: $3) })
  }

  private static var missing: JSONForm<CheckAnswer.Missing> {
    .object(
      "One thing that an outcome lacks.",
      .init("name", "What is not known.", .text, \.name),
      .init("cause", "Why it is not known.", .word, \.cause),
      .init(
        "places", "The places that speak of it all the same.", BasicForms.place.list, \.places),
      make: { CheckAnswer.Missing(name: $0, cause: $1, places: $2) })
  }
}
