import AssessmentCore

/// The forms of the verdict and of the findings.
enum VerdictForms {
  static var verdict: JSONForm<Verdict> {
    .object(
      "Whether the project may go into production.",
      .init("kind", "The verdict.", .word, \.kind),
      .init("exitStatus", "The exit status that stands for it.", .number()) {
        Int($0.kind.exitStatus)
      },
      .init("reasons", "All reasons, the decisive first.", reason.list, \.reasons),
      .init(
        "lightweight", "Whether statements of people were accepted in place of evidence.", .flag,
        \.isLightweight),
      .init(
        "counterfactual", "The shortest way to a better verdict.", way.orNull, \.counterfactual),
      make: { kind, _, reasons, isLightweight, way in
        Verdict(kind: kind, reasons: reasons, isLightweight: isLightweight, counterfactual: way)
      })
  }

  private static var reason: JSONForm<VerdictReason> {
    .object(
      "One reason for the verdict.",
      .init("rule", "The rule that gave it.", .word, \.rule),
      .init("leadsTo", "The verdict that it alone would give.", .word, \.leadsTo),
      .init(
        "criterion", "The criterion it comes from.", BasicForms.optionalText, \.criterion),
      .init("subjects", "The subjects it is about.", BasicForms.texts, \.subjects),
      .init("text", "The reason in one sentence.", .text, \.text),
      make: { VerdictReason(rule: $0, leadsTo: $1, criterion: $2, subjects: $3, text: $4) })
  }

  private static var way: JSONForm<Counterfactual> {
    .object(
      "The shortest way to a better verdict.",
      .init("target", "The verdict that closing these items gives.", .word, \.target),
      .init("items", "The ids of the items, cheapest first.", BasicForms.texts, \.items),
      .init(
        "otherConditions", "What the target needs besides.", BasicForms.texts, \.otherConditions),
      make: { Counterfactual(target: $0, items: $1, otherConditions: $2) })
  }

  static var finding: JSONForm<Finding> {
    .object(
      "Something that the report must say.",
      .init("identity", "Tells the finding from one run to the next.", .text, \.identity),
      .init("rule", "The criterion or the rule of the evidence.", .text, \.rule),
      .init("title", "Its title.", .text, \.title),
      .init("severity", "How much it weighs.", .word, \.severity),
      .init("subject", "The subject it is about.", .text, \.subject),
      .init("statement", "What was found.", .text, \.statement),
      .init("why", "Why it matters.", .text, \.why),
      .init("remediation", "What to do about it.", .text, \.remediation),
      .init("facts", "Facts that belong to it.", BasicForms.texts, \.facts),
      .init(
        "waived", "The waiver that makes a condition of it, in words.", BasicForms.optionalText,
        \.waived),
      .init("places", "The places that show it.", BasicForms.place.list, \.places),
      .init(
        "subjectPlace", "Where the subject itself stands on record.", BasicForms.place.orNull,
        \.subjectPlace),
      .init(
        "topic", "The topic of good practice it belongs to.", BasicForms.optionalText, \.topic),
      .init(
        "unclear", "Whether nothing usable says how it is, rather than that it does not hold.",
        .flag, \.isUnclear),
      make: {
        Finding(
          identity: $0, rule: $1, title: $2, severity: $3, subject: $4, statement: $5, why: $6,
          remediation: $7, facts: $8, waived: $9, places: $10, subjectPlace: $11, topic: $12,
          isUnclear: $13)
      })
  }
}
