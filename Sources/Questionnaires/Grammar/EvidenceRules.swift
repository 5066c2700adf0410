package import AssessmentCore

/// The keys of native evidence files and of the manifest, as grammars for editors.
package enum EvidenceRules {
  /// The grammar of a native evidence file, from the kinds and attributes of the vocabulary.
  package static func file(for vocabulary: Vocabulary) -> SectionRule {
    let lists = vocabulary.kinds.map { kind in
      FieldRule(
        kind.plural,
        .list(
          of: .section(
            SectionRule(
              kind.name, kind.meaning,
              kind.attributes.map { FieldRule($0.name, shape(of: $0), $0.meaning) }))),
        "Records: \(kind.meaning)")
    }
    return SectionRule(
      "evidence file", "Records of any kind, with what dates them and who answers for them.",
      [
        FieldRule(
          "kind", .word(["Evidence"] + vocabulary.kinds.map(\.native)), required: true,
          "What the file is."),
        FieldRule("date", .text, "The effective date; an undated file is indirect evidence."),
        FieldRule("collected", .text, "When it was exported or collected."),
        FieldRule("expires", .text, "The last day on which it holds."),
        FieldRule("owner", .text, "Who answers for it."),
        FieldRule("approver", .text, "Who approved it."),
        FieldRule("status", .text, "The state of approval."),
        FieldRule(
          "source", .word(SourceParty.allCases.map(\.rawValue)),
          "Who made it; `person` if left out."
        ),
        FieldRule("period", .section(period), "The days that it covers."),
        FieldRule("supersedes", .texts, "The files that it replaces."),
        FieldRule("complete", .boolean, "Whether no other record of its kinds exists."),
      ] + lists)
  }

  /// The grammar of `assess.yaml`.
  package static let manifest = SectionRule(
    "manifest", "The case under assessment, in `assess.yaml` at the root of the evidence.",
    [
      FieldRule("kind", .word(["Project"]), "What the file is."),
      FieldRule("version", .text, "The version of the format."),
      FieldRule("project", .text, "The id of the project."),
      FieldRule("name", .text, "The name of the project."),
      FieldRule("organisation", .text, "The organisation."),
      FieldRule("sponsor", .text, "The executive who answers for it."),
      FieldRule("phase", .text, "The phase gate that is asked for."),
      FieldRule("target_level", .integer, "The maturity level that is aimed at."),
      FieldRule("started", .text, "When it started."),
      FieldRule("systems", .texts, "The ids of its systems; all of the inventory if left out."),
      FieldRule("data_sources", .texts, "The ids of its data sources; all on record if left out."),
      FieldRule(
        "scope",
        .section(
          SectionRule(
            "scope", "What the maturity assessment is limited to.",
            [
              FieldRule("unit", .text, "One business unit."),
              FieldRule("systems", .texts, "These systems."),
            ])), "What the maturity assessment is limited to."),
      FieldRule("complete", .texts, "The kinds of evidence of which the folder holds everything."),
      FieldRule(
        "evidence",
        .list(
          of: .section(
            SectionRule(
              "evidence rule", "What to know of files that do not say it themselves.",
              [
                FieldRule("path", .text, required: true, "The files, with `*` and `**`."),
                FieldRule("collected", .text, "When they were collected."),
                FieldRule(
                  "source", .word(SourceParty.allCases.map(\.rawValue)), "Who made them."),
                FieldRule("period", .section(period), "The days that they cover."),
              ]))), "What to know of files that do not say it themselves."),
      FieldRule("waivers", .list(of: .section(waiver)), "Accepted risks (SM-16)."),
      FieldRule(
        "not_applicable", .list(of: .section(exclusion)), "Criteria that do not apply (SM-15)."),
      FieldRule("questionnaires", .texts, "Questionnaires of your own, in the folder."),
    ])

  private static let period = SectionRule(
    "period", "The days that a file covers.",
    [
      FieldRule("from", .text, required: true, "The first day."),
      FieldRule("to", .text, required: true, "The last day."),
    ])

  private static let waiver = SectionRule(
    "waiver", "An accepted risk (SM-16).",
    [
      FieldRule("criterion", .text, required: true, "The criterion."),
      FieldRule("subject", .text, "The subject; every one if left out."),
      FieldRule("reason", .text, required: true, "Why the risk is accepted."),
      FieldRule("risk", .text, required: true, "The id of the risk."),
      FieldRule("owner", .text, required: true, "Who owns it."),
      FieldRule("approver", .text, required: true, "Who approved it; not the owner."),
      FieldRule("created", .text, "When it was granted."),
      FieldRule("expires", .text, required: true, "The last day; at most 365 days on."),
      FieldRule("compensating_control", .text, required: true, "What is done instead."),
    ])

  private static let exclusion = SectionRule(
    "entry of not_applicable", "A person's entry that a criterion does not apply (SM-15).",
    [
      FieldRule("criterion", .text, required: true, "The criterion."),
      FieldRule("subject", .text, "The subject; every one if left out."),
      FieldRule("reason_code", .text, required: true, "A short code."),
      FieldRule("text", .text, required: true, "Why it does not apply."),
      FieldRule("author", .text, required: true, "Who says so."),
      FieldRule("approver", .text, required: true, "Who approved it; not the author."),
      FieldRule("date", .text, required: true, "When; at most 365 days ago."),
    ])

  private static func shape(of attribute: Attribute) -> FieldShape {
    attribute.type == .list ? .texts : .text
  }
}
