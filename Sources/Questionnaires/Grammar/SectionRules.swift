/// The sections that questionnaires are made of.
package enum SectionRules {
  /// The ids of the catalogue that a section covers.
  package static let sources = FieldRule(
    "sources", .list(of: .text), "The catalogue rows it covers.")

  /// What a finding weighs.
  static let severity = FieldRule(
    "severity", .word(["major", "minor", "note"]),
    "What the finding weighs when it is certain; `major` where it is left out.")

  /// One choice attribute value and its words, a kind, an attribute and so on, down from here.
  package static let attribute = SectionRule(
    "attribute", "One thing that evidence can say of a record.",
    [
      FieldRule("name", .text, required: true, "The name in expressions."),
      FieldRule(
        "type",
        .word([
          "text", "number", "percent", "money", "duration", "date", "boolean", "list", "choice",
          "reference",
        ]), "How the text of a value is read; `text` where it is left out."),
      FieldRule("of", .text, "The kind that a reference names."),
      FieldRule("unit", .text, "The unit of a bare number."),
      FieldRule("meaning", .text, "What it means, in one sentence."),
      FieldRule("columns", .list(of: .text), "What people call it in headers and keys."),
      FieldRule(
        "choices", .map(of: .texts), "The values of a choice, each with what people write instead."),
      sources,
      FieldRule(
        "choice_sources", .map(of: .list(of: .text)), "The catalogue rows that a choice covers."),
    ])

  package static let kind = SectionRule(
    "kind", "A kind of thing that evidence speaks of.",
    [
      FieldRule("kind", .text, required: true, "The name of one record in expressions."),
      FieldRule("plural", .text, "The name of the list in expressions and native files."),
      FieldRule("native", .text, "The `kind:` of a native file."),
      FieldRule("meaning", .text, "What it is, in one sentence."),
      FieldRule(
        "grade", .word(["E0", "E1", "E2", "E3", "E4"]), "The grade of a dated native record (SM-4)."
      ),
      FieldRule("population", .boolean, "Whether the list is taken as given (SM-35)."),
      FieldRule(
        "identity", .list(of: .text), "The attributes that make two records the same thing."),
      FieldRule(
        "dated_by", .texts, "The attributes that date a record, the first given one counts."),
      FieldRule("latest", .boolean, "Whether the later of two equal records replaces the earlier."),
      FieldRule("approval", .boolean, "Whether grade E2 needs owner, approver, date and state."),
      FieldRule("approved_status", .list(of: .text), "The states that count as approved."),
      FieldRule("max_age", .days, "How long a record stays fresh (SM-6)."),
      FieldRule(
        "max_ages", .map(of: .text),
        "The days by the value of the attribute that `by` names; `never` for no limit."),
      FieldRule(
        "operating", .word(["true", "false", "period"]),
        "Whether records can be an operating record, E4; `period` where two dates are needed."),
      FieldRule("current_version", .text, "The attribute with a subject's current version (SM-7)."),
      FieldRule("attributes", .list(of: .section(attribute)), "What can be said of a record."),
      sources,
    ])

  package static let population = SectionRule(
    "population", "The subjects that a criterion asks about.",
    [
      FieldRule("population", .text, required: true, "The name that criteria use in `for`."),
      FieldRule("meaning", .text, "Who the subjects are, in one sentence."),
      FieldRule("kind", .text, "The kind whose records are the subjects."),
      FieldRule("where", .expression, "The condition that makes a record a subject."),
      FieldRule("each", .expression, "The text whose distinct values are the subjects."),
      FieldRule("as", .text, "The name of that text in expressions."),
      sources,
    ])

  package static let exemption = SectionRule(
    "rule of applicability", "A machine rule by which a criterion does not apply (SM-15).",
    [
      FieldRule(
        "when", .expression, required: true, "The condition under which it does not apply."),
      FieldRule("reason", .text, required: true, "Why it then does not apply."),
    ])

  package static let subCheck = SectionRule(
    "sub-check", "One of the things that a criterion asks for.",
    [
      FieldRule("id", .text, required: true, "A short name."),
      FieldRule("question", .text, required: true, "The sub-question."),
      FieldRule("check", .expression, required: true, "What must hold."),
      FieldRule("unmet_when", .expression, "What shows that it does not hold, as a failed test."),
      FieldRule("optional", .boolean, "Whether the criterion can be met without it."),
      sources,
    ])

  package static let examples = SectionRule(
    "set of examples", "Native evidence, one text for each outcome; they run as tests.",
    [
      FieldRule("met", .text, required: true, "Evidence that meets the criterion."),
      FieldRule("unmet", .text, required: true, "Evidence that shows it is not met."),
      FieldRule("unclear", .text, required: true, "Evidence that leaves it open."),
    ])

  package static let criterion = SectionRule(
    "criterion", "One question whose met is good.",
    [
      FieldRule("id", .text, required: true, "A stable id; findings and waivers name it."),
      FieldRule("area", .text, "The readiness area it is an item of."),
      FieldRule("dimension", .text, "The maturity dimension it counts towards."),
      FieldRule("level", .integer, "The maturity level it counts towards."),
      FieldRule("topic", .text, "The topic of good practice it belongs to."),
      severity,
      FieldRule("title", .text, required: true, "Two to five words for tables."),
      FieldRule("question", .text, required: true, "The question; met must be good."),
      FieldRule("why", .text, required: true, "Why it matters."),
      FieldRule("for", .text, required: true, "The population that is asked."),
      FieldRule(
        "not_applicable", .list(of: .section(exemption)), "When it does not apply (SM-15)."),
      FieldRule("check", .expression, "What must hold; or give `checks`."),
      FieldRule("unmet_when", .expression, "What shows that it does not hold, as a failed test."),
      FieldRule("checks", .list(of: .section(subCheck)), "Several things that must hold."),
      FieldRule(
        "grade", .word(["E0", "E1", "E2", "E3", "E4"]), required: true,
        "The grade that evidence needs to count fully."),
      FieldRule("max_age", .days, "How old evidence may be; it only shortens a kind's own limit."),
      FieldRule("universal", .boolean, "Whether one exception caps the value (SM-11)."),
      FieldRule(
        "critical", .expression, "`true`, or a condition under which it is critical (SM-29)."),
      FieldRule("core", .boolean, "Whether nobody may declare it not applicable (SM-15)."),
      FieldRule(
        "effort", .word(["hours", "days", "weeks", "months"]), required: true,
        "How much work it takes to close."),
      FieldRule("ask", .text, required: true, "The question to a person when no file answers."),
      FieldRule("evidence", .texts, required: true, "What counts as evidence."),
      FieldRule("remediation", .text, required: true, "What to do about it."),
      sources,
      FieldRule(
        "crosswalk", .map(of: .list(of: .text)), "Ids of published frameworks, by edition."),
      FieldRule("examples", .section(examples), required: true, "Its tests and documentation."),
    ])

  package static let area = SectionRule(
    "area", "One of the areas of the readiness checklist.",
    [
      FieldRule("area", .text, required: true, "The name that criteria use."),
      FieldRule("title", .text, required: true, "The name for people."),
      FieldRule("meaning", .text, "What it covers."),
      sources,
    ])

  package static let catalogueSection = SectionRule(
    "section of the catalogue", "The ids that `sources` may name, and that something must cover.",
    [
      FieldRule("section", .text, required: true, "What its ids begin with."),
      FieldRule("title", .text, required: true, "The name for people."),
      FieldRule("ids", .list(of: .text), required: true, "The ids, in order."),
    ])

  package static let topic = SectionRule(
    "topic", "A field of good practice beside the checklist and the maturity model.",
    [
      FieldRule("topic", .text, required: true, "The name that criteria use."),
      FieldRule("title", .text, required: true, "The name for people."),
      FieldRule("meaning", .text, required: true, "What it covers."),
      sources,
    ])

  package static let level = SectionRule(
    "level", "One of the maturity levels.",
    [
      FieldRule("level", .integer, required: true, "The number, from 1."),
      FieldRule("name", .text, required: true, "The name for people."),
      FieldRule("meaning", .text, required: true, "What an organisation on it is like."),
      FieldRule("requires", .expression, "What must hold before any dimension stands on it."),
      sources,
    ])

  package static let dimension = SectionRule(
    "dimension", "One side of an organisation that the maturity model looks at.",
    [
      FieldRule("dimension", .text, required: true, "The name that criteria use."),
      FieldRule("title", .text, required: true, "The name for people."),
      FieldRule("meaning", .text, required: true, "What it covers."),
      FieldRule("sei", .text, "The sections of the published model that speak of it."),
      sources,
    ])

  package static let levelRange = SectionRule(
    "range of levels", "The proven levels at which a recommendation applies.",
    [
      FieldRule("from", .integer, required: true, "The lowest level."),
      FieldRule("to", .integer, required: true, "The highest level."),
    ])

  package static let followUp = SectionRule(
    "follow-up", "A recommendation that follows from the level and the evidence (SM-23).",
    [
      FieldRule("id", .text, required: true, "The catalogue id."),
      FieldRule("title", .text, required: true, "Two to five words for tables."),
      FieldRule("kind", .text, "The kind of record that is asked about one by one."),
      FieldRule("when", .expression, required: true, "The condition under which it is due."),
      FieldRule("levels", .section(levelRange), "The proven levels at which it applies."),
      FieldRule(
        "promises", .expression, "The list of criteria that a record promises; due where unmet."),
      FieldRule("promises_of", .expression, "The name of the subject that they are promised of."),
      FieldRule("topic", .text, "The topic of good practice it belongs to."),
      severity,
      FieldRule("statement", .text, required: true, "What is the matter, in one sentence."),
      FieldRule("why", .text, required: true, "Why it matters."),
      FieldRule("remediation", .text, required: true, "What to do about it."),
      sources,
    ])

  package static let duration = SectionRule(
    "duration", "How many weeks a phase usually takes.",
    [
      FieldRule("from_weeks", .integer, required: true, "The shortest usual duration."),
      FieldRule("to_weeks", .integer, required: true, "The longest usual duration."),
      FieldRule(
        "planned", .expression,
        "Where the duration is read from: a number of weeks, or a length of time."),
    ])

  package static let gate = SectionRule(
    "gate", "A decision point at the end of a phase (SM-32).",
    [
      FieldRule("gate", .text, required: true, "The name that `phase:` and `--gate` use."),
      FieldRule("phase", .integer, required: true, "The number of the phase."),
      FieldRule("title", .text, required: true, "The name for people."),
      FieldRule("question", .text, required: true, "What the gate decides."),
      FieldRule("duration", .section(duration), "How long the phase usually takes."),
      FieldRule("items", .list(of: .text), required: true, "The criteria that the phase adds."),
      sources,
    ])
}
