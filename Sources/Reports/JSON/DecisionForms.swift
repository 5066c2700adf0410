import AssessmentCore

/// The forms of decision drafts.
enum DecisionForms {
  static var proposal: JSONForm<DecisionProposal> {
    .object(
      "What the evidence says of one decision about one subject.",
      .init("axis", "The id of the decision.", .text, \.axis),
      .init("title", "Its title.", .text, \.title),
      .init("question", "What is to be decided.", .text, \.question),
      .init("subject", "The identity of what is decided about.", .text, \.subject),
      .init("subjectName", "Its name.", .text, \.subjectName),
      .init("drivers", "The facts that drive the decision.", driver.list, \.drivers),
      .init("options", "The options.", option.list, \.options),
      .init("rationale", "Why the choice is the least risky.", BasicForms.texts, \.rationale),
      .init("controls", "The controls that the choice brings.", control.list, \.controls),
      .init("openQuestions", "What people must settle.", BasicForms.texts, \.openQuestions),
      make: {
        DecisionProposal(
          axis: $0, title: $1, question: $2, subject: $3, subjectName: $4, drivers: $5,
          options: $6, rationale: $7, controls: $8, openQuestions: $9)
      })
  }

  private static var driver: JSONForm<DecisionProposal.Driver> {
    .object(
      "One fact of the subject.",
      .init("title", "What it is.", .text, \.title),
      .init("unknown", "What it is called where it is not known.", .text, \.unknown),
      .init(
        "value", "Its value; null when no evidence gives it.", BasicForms.optionalText, \.value),
      .init("places", "Where it stands.", BasicForms.place.list, \.places),
      make: { DecisionProposal.Driver(title: $0, unknown: $1, value: $2, places: $3) })
  }

  private static var argument: JSONForm<DecisionProposal.Argument> {
    .object(
      "One argument.",
      .init("text", "The argument.", .text, \.text),
      .init("places", "The places that make it apply.", BasicForms.place.list, \.places),
      .init("sources", "The ids of the catalogue.", BasicForms.texts, \.sources),
      make: { DecisionProposal.Argument(text: $0, places: $1, sources: $2) }
    ).named("argument")
  }

  private static var option: JSONForm<DecisionProposal.Option> {
    .object(
      "An option as it was considered.",
      .init("id", "The id of the option.", .text, \.id),
      .init("title", "Its title.", .text, \.title),
      .init("summary", "What it is.", .text, \.summary),
      .init("risk", "Its place in the order of risk.", .number(from: Int.min), \.risk),
      .init("need", "Whether it is needed.", .word, \.need),
      .init("missing", "What the evidence would have to say.", BasicForms.texts, \.missing),
      .init("chosen", "Whether it was chosen.", .flag, \.isChosen),
      .init("exclusions", "What rules it out.", argument.list, \.exclusions),
      .init("supporting", "What speaks for it.", argument.list, \.supporting),
      .init("opposing", "What speaks against it.", argument.list, \.opposing),
      .init("good", "What is good about the choice.", BasicForms.texts, \.goodConsequences),
      .init("bad", "What is bad about the choice.", BasicForms.texts, \.badConsequences),
      .init("mainRisk", "The main risk of it.", .text, \.mainRisk),
      make: {
        DecisionProposal.Option(
          id: $0, title: $1, summary: $2, risk: $3, need: $4, missing: $5, isChosen: $6,
          exclusions: $7, supporting: $8, opposing: $9, goodConsequences: $10,
          badConsequences: $11, mainRisk: $12)
      })
  }

  private static var control: JSONForm<DecisionProposal.Control> {
    .object(
      "A control with its present status.",
      .init("id", "The id of the control.", .text, \.id),
      .init("title", "Its title.", .text, \.title),
      .init("status", "Its present status.", .text, \.status),
      .init("cause", "Why it is unclear.", JSONForm<UnclearCause>.word.orNull, \.cause),
      .init("missing", "What the evidence would have to say.", BasicForms.texts, \.missing),
      .init("places", "The places that show it.", BasicForms.place.list, \.places),
      .init("findings", "The findings that speak of it.", BasicForms.texts, \.findings),
      make: {
        DecisionProposal.Control(
          id: $0, title: $1, status: $2, cause: $3, missing: $4, places: $5, findings: $6)
      })
  }
}
