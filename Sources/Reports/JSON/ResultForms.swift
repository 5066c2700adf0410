import AssessmentCore
import Expressions

/// The forms of the parts of a result document.
///
/// `evidence` turns origins into places; for the schema alone it is `nil`.
struct ResultForms {
  let finder: EvidencePlaces?

  init(evidence: EvidenceBase?) {
    finder = evidence.map { EvidencePlaces($0) }
  }

  private func places(_ origins: [Origin]) -> [Place] {
    finder?.places(of: origins) ?? []
  }

  // MARK: - Small parts

  var place: JSONForm<Place> {
    .object(
      "A place in a file of evidence.",
      [
        .init("path", "The path relative to the evidence folder.", .text, \.path),
        .init("line", "The line from 1; 0 means the whole file.", .number(), \.line),
        .init(
          "column", "The column in Unicode scalars from 1; 0 means the whole line.", .number(),
          \.column),
      ]
    ).named("place")
  }

  var share: JSONForm<Share> {
    .object(
      "An exact share between nought and one.",
      [
        .init("sum", "The sum over the subjects, in parts per 10,000.", .number(), \.sum),
        .init("count", "The number of subjects.", .number(from: 1), \.count),
        .init("text", "The share with three decimals.", .text, \.threeDecimals),
        .init(
          "band", "N, P, L or F: not, partly, largely or fully met.",
          .choice(Band.allCases.map(\.rawValue))
        ) {
          Band($0).rawValue
        },
      ]
    ).named("share")
  }

  var interval: JSONForm<ValueInterval> {
    .object(
      "What is proven and what is possible of a value.",
      [
        .init("low", "The value when everything unclear turns out badly.", share, \.low),
        .init("high", "The value when everything unclear turns out well.", share, \.high),
      ]
    ).named("interval")
  }

  var ratio: JSONForm<Ratio> {
    .object(
      "So many of so many.",
      [
        .init("part", "How many.", .number(), \.part),
        .init("whole", "Of how many.", .number(), \.whole),
      ]
    ).named("ratio")
  }

  private var grade: JSONForm<String> { .choice(Grade.allCases.map(\.label)) }

  private var cause: JSONForm<String> { .choice(UnclearCause.allCases.map(\.rawValue)) }

  // MARK: - Verdict and scores

  var verdict: JSONForm<Verdict> {
    let reason = JSONForm<VerdictReason>.object(
      "One reason for the verdict.",
      [
        .init(
          "rule", "The rule that gave it.", .choice(VerdictReason.Rule.allCases.map(\.rawValue))
        ) { $0.rule.rawValue },
        .init("leadsTo", "The verdict that it alone would give.", verdictKind) {
          $0.leadsTo.rawValue
        },
        .init("criterion", "The criterion it comes from.", JSONForm.text.orNull, \.criterion),
        .init("subjects", "The subjects it is about.", JSONForm.text.list, \.subjects),
        .init("text", "The reason in one sentence.", .text, \.text),
      ])
    let way = JSONForm<Counterfactual>.object(
      "The shortest way to a better verdict.",
      [
        .init("target", "The verdict that closing these items gives.", verdictKind) {
          $0.target.rawValue
        },
        .init("items", "The ids of the items, cheapest first.", JSONForm.text.list, \.items),
        .init(
          "otherConditions", "What the target needs besides.", JSONForm.text.list, \.otherConditions
        ),
      ])
    return .object(
      "Whether the project may go into production.",
      [
        .init("kind", "The verdict.", verdictKind) { $0.kind.rawValue },
        .init("exitStatus", "The exit status that stands for it.", .number()) {
          Int($0.kind.exitStatus)
        },
        .init("reasons", "All reasons, the decisive first.", reason.list, \.reasons),
        .init(
          "lightweight", "Whether statements of people were accepted in place of evidence.", .flag,
          \.isLightweight),
        .init("counterfactual", "The shortest way to a better verdict.", way.orNull) {
          $0.counterfactual
        },
      ])
  }

  private var verdictKind: JSONForm<String> { .choice(VerdictKind.allCases.map(\.rawValue)) }

  var maturity: JSONForm<MaturityResult> {
    let dimension = JSONForm<DimensionResult>.object(
      "The level of one dimension.",
      [
        .init("id", "The id of the dimension.", .text) { $0.dimension.id },
        .init("title", "Its title.", .text) { $0.dimension.title },
        .init("proven", "The level that is proven.", .number(), \.proven),
        .init("possible", "The level that is possible.", .number(), \.possible),
        .init(
          "provenBlockers", "The criteria that keep the proven level from the next.",
          JSONForm.text.list, \.provenBlockers),
        .init(
          "possibleBlockers", "The criteria that keep the possible level from the next.",
          JSONForm.text.list, \.possibleBlockers),
        .init(
          "progress", "The mean of the lower values over the next level's criteria.", share.orNull,
          \.progress),
      ])
    return .object(
      "The maturity of the organisation.",
      [
        .init(
          "standing", "How the level came about.", .choice(["rated", "not started", "unrated"])
        ) { $0.standing.rawValue },
        .init("proven", "The level that is proven.", .number(), \.proven),
        .init("possible", "The level that is possible.", .number(), \.possible),
        .init(
          "coverage", "Subjects with a usable outcome, of all to which criteria apply.", ratio,
          \.coverage),
        .init(
          "strength", "Subjects whose evidence is as strong as asked for, of the same.", ratio,
          \.strength),
        .init(
          "evidenceBand", "How far the result can be relied on.",
          .choice(EvidenceBand.allCases.map(\.rawValue))
        ) { $0.evidenceBand.rawValue },
        .init("dimensions", "The dimensions.", dimension.list, \.dimensions),
      ])
  }

  var readiness: JSONForm<ReadinessResult> {
    let area = JSONForm<AreaResult>.object(
      "The readiness of one area.",
      [
        .init("id", "The id of the area.", .text) { $0.area.id },
        .init("title", "Its title.", .text) { $0.area.title },
        .init("complete", "The number of complete items.", .number(), \.complete),
        .init("incomplete", "The number of incomplete items.", .number(), \.incomplete),
        .init("unclear", "The number of unclear items.", .number(), \.unclear),
        .init(
          "notApplicable", "The number of items that do not apply.", .number(), \.notApplicable),
        .init("criticalOpen", "The number of open critical items.", .number(), \.criticalOpen),
        .init(
          "limitedScope", "Whether more than a fifth of the items are not applicable by hand.",
          .flag, \.hasLimitedScope),
      ])
    return .object(
      "The readiness of the project.",
      [
        .init("open", "The number of open items; waived items count.", .number(), \.open),
        .init(
          "openWithoutWaived", "The number without waived items, for information.", .number(),
          \.openWithoutWaived),
        .init("coverage", "Items with a usable outcome, of all that apply.", ratio, \.coverage),
        .init("worstArea", "The area with the most open items.", JSONForm.text.orNull, \.worstArea),
        .init("areas", "The areas.", area.list, \.areas),
        .init("items", "The items in the order of the catalogue.", item.list, \.items),
      ])
  }

  private var item: JSONForm<ItemResult> {
    .object(
      "One readiness item.",
      [
        .init("criterion", "The id of the item.", .text) { $0.criterion.id },
        .init("area", "The id of its area.", .text, \.area),
        .init(
          "state", "The raw state, which a waiver does not change.",
          .choice(["complete", "incomplete", "unclear", "not applicable"])
        ) { $0.state.name },
        .init("cause", "Why it is unclear.", cause.orNull) { item in
          if case .unclear(let cause) = item.state { cause.rawValue } else { nil }
        },
        .init("reason", "Why it does not apply.", JSONForm.text.orNull) { item in
          if case .notApplicable(let reason, _) = item.state { reason } else { nil }
        },
        .init("byHand", "Whether a person declared that it does not apply.", .flag) { item in
          if case .notApplicable(_, let byHand) = item.state { byHand } else { false }
        },
        .init("critical", "Whether it alone forbids production while open.", .flag, \.isCritical),
        .init("waiver", "The place of the valid waiver that covers it.", place.orNull) {
          $0.waiver?.place
        },
        .init(
          "openSubjects", "The subjects that keep it open.", JSONForm.text.list, \.openSubjects),
      ])
  }

  var gate: JSONForm<GateResult> {
    .object(
      "The phase gate that was asked for.",
      [
        .init("id", "The id of the gate.", .text) { $0.gate.id },
        .init("phase", "The number of its phase.", .number()) { $0.gate.phase },
        .init("title", "Its title.", .text) { $0.gate.title },
        .init("passes", "Whether it lets the project through.", .flag, \.passes),
        .init("blockers", "The ids of the items that hold it up.", JSONForm.text.list, \.blockers),
      ])
  }

  var finding: JSONForm<Finding> {
    .object(
      "Something that the report must say.",
      [
        .init("identity", "Tells the finding from one run to the next.", .text, \.identity),
        .init("rule", "The criterion or the rule of the evidence.", .text, \.rule),
        .init("title", "Its title.", .text, \.title),
        .init(
          "severity", "How much it weighs.", .choice(Finding.Severity.allCases.map(\.rawValue))
        ) { $0.severity.rawValue },
        .init("subject", "The subject it is about.", .text, \.subject),
        .init("statement", "What was found.", .text, \.statement),
        .init("why", "Why it matters.", .text, \.why),
        .init("remediation", "What to do about it.", .text, \.remediation),
        .init("facts", "Facts that belong to it.", JSONForm.text.list, \.facts),
        .init(
          "waived", "The waiver that makes a condition of it, in words.", JSONForm.text.orNull,
          \.waived),
        .init("places", "The places that show it.", place.list, \.places),
        .init(
          "subjectPlace", "Where the subject itself stands on record.", place.orNull,
          \.subjectPlace),
        .init("topic", "The topic of good practice it belongs to.", JSONForm.text.orNull, \.topic),
        .init(
          "unclear", "Whether nothing usable says how it is, rather than that it does not hold.",
          .flag, \.isUnclear),
      ])
  }

  // MARK: - Criteria

  var criterion: JSONForm<CriterionResult> {
    .object(
      "What one criterion came to.",
      [
        .init("id", "The id of the criterion.", .text) { $0.criterion.id },
        .init("title", "Its title.", .text) { $0.criterion.title },
        .init("question", "What it asks.", .text) { $0.criterion.question },
        .init("area", "The readiness area, for a readiness item.", JSONForm.text.orNull) { result in
          if case .readiness(let area) = result.criterion.placement { area } else { nil }
        },
        .init("dimension", "The dimension, for a maturity criterion.", JSONForm.text.orNull) {
          result in
          if case .maturity(let dimension, _) = result.criterion.placement {
            dimension
          } else {
            nil
          }
        },
        .init("level", "The level, for a maturity criterion.", JSONForm.number(from: 1).orNull) {
          result in
          if case .maturity(_, let level) = result.criterion.placement { level } else { nil }
        },
        .init("topic", "The topic, for a practice criterion.", JSONForm.text.orNull) {
          $0.criterion.placement.topic
        },
        .init("requiredGrade", "The grade that evidence needs to count fully.", grade) {
          $0.criterion.requiredGrade.label
        },
        .init("universal", "Whether one exception caps the value.", .flag) {
          $0.criterion.isUniversal
        },
        .init(
          "value", "The value, or null when it applies to no subject.", interval.orNull, \.value),
        .init("tally", "How many subjects had which outcome.", tally, \.tally),
        .init("subjects", "The subjects.", subject.list, \.subjects),
        .init(
          "omittedSubjects", "The number of subjects that are left out here.", .number(),
          \.omittedSubjects),
        .init("sources", "The ids of the catalogue that it covers.", JSONForm.text.list) {
          $0.criterion.sources
        },
        .init("crosswalk", "What it supports in published frameworks.", crosswalk.list) {
          $0.criterion.crosswalk
        },
      ])
  }

  private var crosswalk: JSONForm<CrosswalkEntry> {
    .object(
      "The ids of one framework.",
      [
        .init("framework", "The framework with its edition.", .text, \.framework),
        .init("ids", "Its ids.", JSONForm.text.list, \.ids),
      ]
    ).named("crosswalk")
  }

  private var tally: JSONForm<OutcomeTally> {
    .object(
      "The number of subjects by outcome.",
      [
        .init("met", "Met, by grade from E0 to E4.", JSONForm.number().list, \.met),
        .init("unmet", "Not met.", .number(), \.unmet),
        .init("unclear", "Unclear.", .number(), \.unclear),
        .init("notApplicable", "Not applicable.", .number(), \.notApplicable),
      ])
  }

  private var outcomeMembers: [JSONFormMember<SubjectOutcome>] {
    [
      .init("kind", "The outcome.", .choice(["met", "unmet", "unclear", "not applicable"])) {
        switch $0 {
        case .met: "met"
        case .unmet: "unmet"
        case .unclear: "unclear"
        case .notApplicable: "not applicable"
        }
      },
      .init("grade", "The grade of what showed that it is met.", grade.orNull) {
        if case .met(let grade) = $0 { grade.label } else { nil }
      },
      .init("cause", "Why it is unclear.", cause.orNull) {
        if case .unclear(let cause) = $0 { cause.rawValue } else { nil }
      },
      .init("reason", "Why it does not apply.", JSONForm.text.orNull) {
        if case .notApplicable(let reason) = $0 { reason } else { nil }
      },
    ]
  }

  private var outcome: JSONForm<SubjectOutcome> {
    JSONForm.object("What evidence says.", outcomeMembers).named("outcome")
  }

  private var subject: JSONForm<SubjectResult> {
    let missing = JSONForm<MissingEvidence>.object(
      "One thing that an outcome lacks.",
      [
        .init("name", "What is not known.", .text, \.name),
        .init("cause", "Why it is not known.", cause) { $0.cause.rawValue },
        .init("places", "The places that speak of it all the same.", place.list) {
          places($0.origins)
        },
      ])
    let check = JSONForm<SubCheckResult>.object(
      "One check of the criterion.",
      [
        .init("id", "The id of the check.", .text, \.id),
        .init("outcome", "Its outcome.", outcome, \.outcome),
        .init("places", "The places that decided it.", place.list) { places($0.origins) },
        .init("missing", "What it lacks.", missing.list, \.missing),
      ])
    let attestation = JSONForm<Attestation>.object(
      "What a person said.",
      [
        .init("yes", "Whether the person says that it is met.", .flag, \.isYes),
        .init("by", "Who says so.", .text, \.by),
        .init("date", "When.", JSONForm.day.orNull) { $0.date?.iso },
        .init("note", "What else was said.", .text, \.note),
        .init("places", "Where it stands.", place.list) { places([$0.origin]) },
      ])
    return .object(
      "The outcome on one subject.",
      [
        .init("subject", "The identity of the subject.", .text, \.subject),
        .init("place", "Where the subject stands on record.", place.orNull) {
          places([$0.subjectOrigin].compactMap { $0 }).first
        },
        .init("outcome", "The outcome.", outcome, \.outcome),
        .init("critical", "Whether it forbids production while open here.", .flag, \.isCritical),
        .init("attested", "Whether it rests on a person's word alone.", .flag, \.isAttested),
        .init(
          "contradictsAttestation", "Whether a person says the opposite of the evidence.", .flag,
          \.contradictsAttestation),
        .init("attestation", "What a person said of it.", attestation.orNull, \.attestation),
        .init("checks", "The checks.", check.list, \.checks),
      ])
  }
}
