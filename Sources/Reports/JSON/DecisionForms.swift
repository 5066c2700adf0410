import AssessmentCore

/// The forms of decision drafts.
struct DecisionForms {
  let place: JSONForm<Place>

  var draft: JSONForm<DecisionDraft> {
    .object(
      "What the evidence says of one decision for one use case.",
      [
        .init("axis", "The id of the decision.", .text) { $0.axis.id },
        .init("title", "Its title.", .text) { $0.axis.title },
        .init("useCase", "The identity of the use case.", .text, \.useCase),
        .init("useCaseName", "The name of the use case.", .text, \.useCaseName),
        .init("drivers", "The facts that drive the decision.", driver.list, \.drivers),
        .init("options", "The options.", option.list, \.options),
        .init("rationale", "Why the choice is the least risky.", JSONForm.text.list, \.rationale),
        .init("controls", "The controls that the choice brings.", control.list, \.controls),
        .init(
          "openQuestions", "What people must settle.", JSONForm.text.list, \.openQuestions),
      ])
  }

  private var driver: JSONForm<DecisionDraft.DriverReading> {
    .object(
      "One fact of the use case.",
      [
        .init("title", "What it is.", .text, \.title),
        .init("value", "Its value; null when no evidence gives it.", JSONForm.text.orNull, \.value),
        .init("places", "Where it stands.", place.list, \.places),
      ])
  }

  private var argument: JSONForm<DecisionDraft.Argument> {
    .object(
      "One argument.",
      [
        .init("text", "The argument.", .text, \.text),
        .init("places", "The places that make it apply.", place.list, \.places),
        .init("sources", "The ids of the catalogue.", JSONForm.text.list, \.sources),
      ]
    ).named("argument")
  }

  private var option: JSONForm<DecisionDraft.ConsideredOption> {
    .object(
      "An option as it was considered.",
      [
        .init("id", "The id of the option.", .text) { $0.option.id },
        .init("title", "Its title.", .text) { $0.option.title },
        .init("risk", "Its place in the order of risk.", .number(from: Int.min)) { $0.option.risk },
        .init("need", "Whether it is needed.", .choice(["needed", "not needed", "unclear"])) {
          $0.need.rawValue
        },
        .init("missing", "What the evidence would have to say.", JSONForm.text.list, \.missing),
        .init("chosen", "Whether it was chosen.", .flag, \.isChosen),
        .init("supporting", "What speaks for it.", argument.list, \.supporting),
        .init("opposing", "What speaks against it.", argument.list, \.opposing),
      ])
  }

  private var control: JSONForm<DecisionDraft.ControlStatus> {
    .object(
      "A control with its present status.",
      [
        .init("id", "The id of the control.", .text) { $0.control.id },
        .init("title", "Its title.", .text) { $0.control.title },
        .init("status", "Its present status.", .text, \.status),
        .init(
          "cause", "Why it is unclear.",
          JSONForm.choice(UnclearCause.allCases.map(\.rawValue)).orNull
        ) { $0.cause?.rawValue },
        .init(
          "missing", "What the evidence would have to say.", JSONForm.text.list, \.missing),
        .init("places", "The places that show it.", place.list, \.places),
        .init("findings", "The findings that speak of it.", JSONForm.text.list, \.findings),
      ])
  }
}
