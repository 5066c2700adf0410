package import AssessmentCore

/// Everything that a report shows, as plain values: each format is rendered from this alone.
///
/// It is made from an assessment, with every secret masked, or read back from the JSON that
/// ``JSONReport`` writes; both give the same reports, byte for byte. Nothing here is computed: what
/// the evidence came to is taken from the assessment as it is.
package struct ReportDocument: Hashable, Sendable {
  /// The version of the program that made it, or `nil` where the report shall not name one.
  package let version: String?
  /// The day of the assessment (SM-1).
  package let asOf: CalendarDate
  package let project: ProjectFacts
  package let verdict: Verdict
  package let maturity: MaturityProfile
  package let readiness: ReadinessProfile
  /// The phase gate that was asked for, or `nil` when none was.
  package let gate: GateStanding?
  /// What the report must say, the gravest first.
  package let findings: [Finding]
  /// What each criterion came to, in the order of the catalogue.
  package let criteria: [CriterionAnswer]
  package let decisions: [DecisionProposal]
  /// The accepted risks in the order of the manifest.
  package let waivers: [WaiverEntry]
  /// The items that people declared not applicable.
  package let exclusions: [Exclusion]
  /// The files in the order of their paths.
  package let evidence: [RegisterEntry]
  /// Problems and facts about the files.
  package let diagnostics: [Diagnostic]
  /// The cited lines of the files, in the order of their places.
  package let quotations: [Quotation]
  package let model: ModelFacts
  package let options: AssessmentOptions
  /// What separates the organisation from the next maturity level.
  package let levelGap: LevelGapFacts
  /// The use cases by impact and feasibility.
  package let useCaseMap: UseCaseMap
  /// The open work in phases.
  package let roadmap: Roadmap
  /// Whose report it is and how it is to look.
  package let branding: Branding

  package init(
    version: String?, asOf: CalendarDate, project: ProjectFacts, verdict: Verdict,
    maturity: MaturityProfile, readiness: ReadinessProfile, gate: GateStanding?,
    findings: [Finding], criteria: [CriterionAnswer], decisions: [DecisionProposal],
    waivers: [WaiverEntry], exclusions: [Exclusion], evidence: [RegisterEntry],
    diagnostics: [Diagnostic], quotations: [Quotation], model: ModelFacts,
    options: AssessmentOptions, levelGap: LevelGapFacts, useCaseMap: UseCaseMap,
    roadmap: Roadmap, branding: Branding
  ) {
    self.version = version
    self.asOf = asOf
    self.project = project
    self.verdict = verdict
    self.maturity = maturity
    self.readiness = readiness
    self.gate = gate
    self.findings = findings
    self.criteria = criteria
    self.decisions = decisions
    self.waivers = waivers
    self.exclusions = exclusions
    self.evidence = evidence
    self.diagnostics = diagnostics
    self.quotations = quotations
    self.model = model
    self.options = options
    self.levelGap = levelGap
    self.useCaseMap = useCaseMap
    self.roadmap = roadmap
    self.branding = branding
  }

  /// Finds what a criterion came to.
  package func answer(of criterion: String) -> CriterionAnswer? {
    criteria.first { $0.id == criterion }
  }

  /// Finds a readiness item.
  package func item(_ criterion: String) -> ReadinessItem? {
    readiness.items.first { $0.criterion == criterion }
  }

  /// Finds the valid waiver that covers an item, or `nil` where none does.
  package func waiver(of item: ReadinessItem) -> Waiver? {
    guard let place = item.waiver else { return nil }
    return waivers.first { $0.waiver.place == place && $0.waiver.criterion == item.criterion }?
      .waiver
  }

  /// Finds the cited line at a place.
  package func quotation(at place: Place) -> Quotation? {
    var low = 0
    var high = quotations.count
    while low < high {
      let middle = (low + high) / 2
      if quotations[middle].place < place { low = middle + 1 } else { high = middle }
    }
    guard low < quotations.count, quotations[low].place == place else { return nil }
    return quotations[low]
  }
}
