/// The sections that decisions of architecture are made of.
package enum DecisionRules {
  package static let driver = SectionRule(
    "driver", "A fact of the use case that drives the decision.",
    [
      FieldRule("name", .text, required: true, "A short name."),
      FieldRule("title", .text, required: true, "The name for people."),
      FieldRule("read", .expression, required: true, "Where it is read from."),
      FieldRule("sources", .list(of: .text), "The catalogue rows it covers."),
    ])

  package static let argument = SectionRule(
    "argument", "Something that speaks for or against an option.",
    [
      FieldRule("when", .expression, required: true, "When it holds."),
      FieldRule("says", .text, required: true, "The argument in one sentence."),
      FieldRule("sources", .list(of: .text), "The catalogue rows it covers."),
    ])

  package static let consequences = SectionRule(
    "set of consequences", "What follows from an option.",
    [
      FieldRule("good", .list(of: .text), "What gets better."),
      FieldRule("bad", .list(of: .text), "What gets worse."),
    ])

  package static let control = SectionRule(
    "control", "A control that an option brings with it.",
    [
      FieldRule("id", .text, required: true, "The catalogue id."),
      FieldRule("title", .text, required: true, "The name for people."),
      FieldRule("criteria", .list(of: .text), "The criteria that show its present status."),
      FieldRule("check", .expression, "A check of a deployment that shows its status."),
      FieldRule("sources", .list(of: .text), "The catalogue rows it covers."),
    ])

  package static let option = SectionRule(
    "option", "One way to decide.",
    [
      FieldRule("option", .text, required: true, "A short name."),
      FieldRule("title", .text, required: true, "The name for people."),
      FieldRule("summary", .text, required: true, "What it is."),
      FieldRule("risk", .integer, required: true, "The order of risk; the least risky one wins."),
      FieldRule("needed_when", .expression, "When the use case needs it."),
      FieldRule("for", .list(of: .section(argument)), "What speaks for it."),
      FieldRule("against", .list(of: .section(argument)), "What speaks against it."),
      FieldRule("consequences", .section(consequences), "What follows from it."),
      FieldRule("main_risk", .text, "The risk to look at first."),
      FieldRule("controls", .list(of: .section(control)), "The controls it brings."),
      FieldRule("sources", .list(of: .text), "The catalogue rows it covers."),
    ])
}
