/// The sections that decisions of architecture are made of.
package enum DecisionRules {
  package static let driver = SectionRule(
    "driver", "A fact of the subject that drives the decision.",
    [
      FieldRule("name", .text, required: true, "A short name."),
      FieldRule("title", .text, required: true, "The name for people."),
      FieldRule("heading", .text, "The heading that an answer stands under."),
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

  package static let tradeoff = SectionRule(
    "trade-off", "Something by which the options are compared.",
    [
      FieldRule("tradeoff", .text, required: true, "The key that options use."),
      FieldRule("title", .text, required: true, "The heading for people."),
      FieldRule("sources", .list(of: .text), "The catalogue rows it covers."),
    ])

  package static let option = SectionRule(
    "option", "One way to decide.",
    [
      FieldRule("option", .text, required: true, "A short name."),
      FieldRule("title", .text, required: true, "The name for people."),
      FieldRule("summary", .text, required: true, "What it is."),
      FieldRule("risk", .integer, required: true, "The order of risk; the least risky one wins."),
      FieldRule("needed_when", .expression, "When the subject needs it."),
      FieldRule(
        "ruled_out_when", .list(of: .section(argument)), "What rules it out, whatever is needed."),
      FieldRule("for", .list(of: .section(argument)), "What speaks for it."),
      FieldRule("against", .list(of: .section(argument)), "What speaks against it."),
      FieldRule("consequences", .section(consequences), "What follows from it."),
      FieldRule("main_risk", .text, "The risk to look at first."),
      FieldRule("controls", .list(of: .text), "The criteria that are the controls it brings."),
      FieldRule(
        "tradeoffs", .map(of: .text), "How it stands in the trade-offs of the decision, by key."),
      FieldRule("sources", .list(of: .text), "The catalogue rows it covers."),
    ])
}
