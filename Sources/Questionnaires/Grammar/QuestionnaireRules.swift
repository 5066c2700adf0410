/// The keys that a questionnaire file may have at its top.
package enum QuestionnaireRules {
  /// Every file may hold any of the sections, so that a consultant can keep additions in one file.
  package static let file = SectionRule(
    "questionnaire", "Vocabulary, criteria, gates, decisions or a mapping, as data.",
    [
      FieldRule("questionnaire", .text, required: true, "The name of the questionnaire."),
      FieldRule("version", .text, required: true, "The version, in quotes."),
      FieldRule("title", .text, required: true, "The title for people."),
      FieldRule("summary", .text, "What it is for."),
      FieldRule(
        "kinds", .list(of: .section(SectionRules.kind)), "Kinds of record, or additions to them."),
      FieldRule("populations", .list(of: .section(SectionRules.population)), "Who is asked."),
      FieldRule(
        "requires", .list(of: .text), "The kinds without which there is no verdict (SM-30)."),
      FieldRule("threshold", .integer, "How many open items are still no bar (SM-28)."),
      FieldRule(
        "areas", .list(of: .section(SectionRules.area)), "Areas of the readiness checklist."),
      FieldRule("levels", .list(of: .section(SectionRules.level)), "Maturity levels."),
      FieldRule("topics", .list(of: .section(SectionRules.topic)), "Topics of good practice."),
      FieldRule("dimensions", .list(of: .section(SectionRules.dimension)), "Maturity dimensions."),
      FieldRule("criteria", .list(of: .section(SectionRules.criterion)), "What is asked."),
      FieldRule(
        "follow_ups", .list(of: .section(SectionRules.followUp)),
        "Recommendations that follow from the level and the evidence."),
      FieldRule("examples_as_of", .text, "The date of the assessment in the criteria's examples."),
      FieldRule("gates", .list(of: .section(SectionRules.gate)), "Phase gates."),
      FieldRule(
        "catalogue", .list(of: .section(SectionRules.catalogueSection)),
        "The ids that `sources` may name."),
      FieldRule(
        "use_case_map", .section(PlanRules.useCaseMap), "How use cases are placed on a map."),
      FieldRule("trends", .list(of: .section(PlanRules.trend)), "What two assessments show."),
      FieldRule("roadmap", .section(PlanRules.roadmap), "How open work becomes a roadmap."),
      FieldRule("mapping", .text, "The name of the mapping that the file declares."),
      FieldRule(
        "format", .word(["csv", "table", "tree", "yaml", "json", "markdown", "text"]),
        "The syntax of the documents."),
      FieldRule(
        "files", .texts, "Patterns of file names; a file without a known ending is read by them."),
      FieldRule(
        "columns", .map(of: .texts), "Names of columns, each with what people write instead."),
      FieldRule("recognise", .expression, "Whether a document is of this sort."),
      FieldRule("because", .text, "Why it is taken for one, as it is shown."),
      FieldRule(
        "confidence", .word(["certain", "likely"]), "How sure that is; `certain` where left out."),
      FieldRule(
        "proves", .word(["records", "nothing"]),
        "`nothing` for templates, catalogues, texts of vendors and tools of developers."),
      FieldRule(
        "documents", .expression, "The list whose elements are documents of their own."),
      FieldRule("grade", .word(["E0", "E1", "E2", "E3", "E4"]), "The grade of mapped records."),
      FieldRule("source", .word(["system", "person", "third-party"]), "Who makes such documents."),
      FieldRule("configuration", .boolean, "Whether it speaks of the moment of the run (SM-5)."),
      FieldRule("date", .expression, "The effective date of a document."),
      FieldRule("records", .list(of: .section(MappingRules.record)), "The records that it gives."),
      FieldRule("examples", .list(of: .section(MappingRules.example)), "The mapping's tests."),
      FieldRule("axis", .text, "The id of the decision that the file declares."),
      FieldRule("question", .text, "What the decision decides."),
      FieldRule("for", .text, "The population that the decision is about; `use_case` if left out."),
      FieldRule("due_when", .expression, "When there is something to decide about a subject."),
      FieldRule(
        "choice", .word(["all", "one"]),
        "Whether all needed options are chosen, or the least risky of them alone."),
      FieldRule(
        "answers", .list(of: .section(DecisionRules.driver)),
        "What the record has to answer besides the choice."),
      FieldRule(
        "tradeoffs", .list(of: .section(DecisionRules.tradeoff)), "How the options are compared."),
      FieldRule("review_triggers", .list(of: .text), "What re-opens the decision."),
      FieldRule("combination", .text, "What to say when several options are needed."),
      FieldRule(
        "drivers", .list(of: .section(DecisionRules.driver)), "Facts that drive the decision."),
      FieldRule("options", .list(of: .section(DecisionRules.option)), "The ways to decide."),
      FieldRule(
        "always", .list(of: .text), "The criteria that are the controls of every option."),
      FieldRule("sources", .list(of: .text), "The catalogue rows that the file covers."),
    ])
}
