package import AssessmentCore
import Expressions

extension ReportDocument {
  /// Takes everything that a report shows from an assessment, with every secret masked.
  ///
  /// `quotations` are the lines of the files at the places that ``citedPlaces(of:)`` names; they are
  /// cut here, after their secrets are masked. `version` is that of the program, where the report
  /// shall name it.
  package init(
    _ assessment: Assessment, quotations: [Quotation] = [], version: String? = nil,
    branding: Branding = .none
  ) {
    let making = DocumentMaking(assessment)
    let whole = ReportDocument(
      version: version, asOf: assessment.evidence.asOf, project: making.project,
      verdict: assessment.verdict, maturity: making.maturity, readiness: making.readiness,
      gate: making.gate, findings: assessment.findings, criteria: making.criteria,
      decisions: assessment.decisions.map(making.proposal), waivers: making.waivers,
      exclusions: assessment.evidence.manifest.exclusions, evidence: making.register,
      diagnostics: assessment.evidence.diagnostics,
      quotations: quotations.sorted { $0.place < $1.place }, model: making.model,
      options: assessment.options, levelGap: making.levelGap, useCaseMap: assessment.useCaseMap,
      roadmap: assessment.roadmap, branding: branding)
    self = ResultDocument.form.masked(whole)
  }

  /// The places that a report on an assessment cites, each once and in order.
  package static func citedPlaces(of assessment: Assessment) -> [Place] {
    let document = ReportDocument(assessment)
    var places = document.findings.flatMap { $0.places + [$0.subjectPlace].compactMap { $0 } }
    places += document.criteria.flatMap { answer in
      answer.subjects.flatMap { $0.shownBy + ($0.attestation?.places ?? []) }
    }
    places += document.decisions.flatMap { proposal in
      proposal.drivers.flatMap(\.places) + proposal.controls.flatMap(\.places)
        + proposal.options.flatMap { ($0.supporting + $0.opposing).flatMap(\.places) }
    }
    places += document.waivers.map(\.waiver.place) + document.exclusions.map(\.place)
    places += document.diagnostics.compactMap(\.place)
    places += document.useCaseMap.entries.flatMap(\.places)
    return Array(Set(places.filter { $0.line > 0 })).sorted()
  }
}

/// Turns the parts of an assessment into those of a document.
private struct DocumentMaking {
  private let assessment: Assessment
  private let finder: EvidencePlaces

  init(_ assessment: Assessment) {
    self.assessment = assessment
    finder = EvidencePlaces(assessment.evidence)
  }

  var project: ProjectFacts {
    let manifest = assessment.evidence.manifest
    return ProjectFacts(
      id: manifest.project, name: manifest.name, organisation: manifest.organisation,
      phase: manifest.phase, unit: manifest.unit, manifest: manifest.path)
  }

  var maturity: MaturityProfile {
    let maturity = assessment.maturity
    return MaturityProfile(
      standing: maturity.standing, proven: maturity.proven, possible: maturity.possible,
      coverage: maturity.coverage, strength: maturity.strength,
      evidenceBand: maturity.evidenceBand,
      dimensions: maturity.dimensions.map { dimension in
        DimensionProfile(
          id: dimension.dimension.id, title: dimension.dimension.title,
          meaning: dimension.dimension.meaning, proven: dimension.proven,
          possible: dimension.possible, provenBlockers: dimension.provenBlockers,
          possibleBlockers: dimension.possibleBlockers, progress: dimension.progress)
      })
  }

  var readiness: ReadinessProfile {
    let readiness = assessment.readiness
    return ReadinessProfile(
      open: readiness.open, openWithoutWaived: readiness.openWithoutWaived,
      coverage: readiness.coverage, worstArea: readiness.worstArea,
      areas: readiness.areas.map { area in
        AreaProfile(
          id: area.area.id, title: area.area.title, complete: area.complete,
          incomplete: area.incomplete, unclear: area.unclear, notApplicable: area.notApplicable,
          criticalOpen: area.criticalOpen, hasLimitedScope: area.hasLimitedScope)
      },
      items: readiness.items.map { item in
        ReadinessItem(
          criterion: item.criterion.id, area: item.area, state: item.state,
          isCritical: item.isCritical, waiver: item.waiver?.place, openSubjects: item.openSubjects)
      })
  }

  var gate: GateStanding? {
    assessment.gate.map { gate in
      GateStanding(
        id: gate.gate.id, phase: gate.gate.phase, title: gate.gate.title, passes: gate.passes,
        blockers: gate.blockers)
    }
  }

  var model: ModelFacts {
    let model = assessment.model
    return ModelFacts(
      questionnaires: model.questionnaires,
      levels: model.levels.map {
        ModelFacts.Level(number: $0.number, name: $0.name, meaning: $0.meaning)
      },
      topics: model.topics, openThreshold: model.openThreshold,
      isThresholdOverridden: model.isThresholdOverridden,
      requiredKinds: model.requiredKinds)
  }

  /// The waivers of the manifest, each with what became of it.
  var waivers: [WaiverEntry] {
    let used = Set(assessment.readiness.items.compactMap(\.waiver))
    let reviews = assessment.readiness.waivers
    return assessment.evidence.manifest.waivers.map { waiver in
      let standing =
        reviews.first { $0.waiver == waiver }?.standing
        ?? (used.contains(waiver) ? .used : WaiverReview.fault(of: waiver, on: asOf) ?? .unused)
      return WaiverEntry(waiver: waiver, standing: standing)
    }
  }

  var levelGap: LevelGapFacts {
    let gap = assessment.levelGap
    return LevelGapFacts(
      next: gap.next, items: gap.items, requirements: gap.requirements,
      dimensions: gap.dimensions.map { dimension in
        LevelGapFacts.DimensionGap(
          dimension: dimension.dimension.id, title: dimension.dimension.title,
          proven: dimension.proven, next: dimension.next,
          steps: dimension.steps.map {
            LevelGapFacts.Step(criterion: $0.criterion.id, needed: $0.needed)
          })
      })
  }

  private var asOf: CalendarDate { assessment.evidence.asOf }

  // MARK: Criteria

  var criteria: [CriterionAnswer] {
    var openSubjects: [String: [String]] = [:]
    for item in assessment.readiness.items { openSubjects[item.criterion.id] = item.openSubjects }
    return assessment.results.map { result in
      let criterion = result.criterion
      return CriterionAnswer(
        id: criterion.id, title: criterion.title, question: criterion.question,
        why: criterion.why, remediation: criterion.remediation, effort: criterion.effort,
        counts: criterion.evidence, placement: criterion.placement,
        requiredGrade: criterion.requiredGrade, isUniversal: criterion.isUniversal,
        value: result.value, tally: result.tally,
        subjects: result.subjects.map { subject($0, of: criterion) },
        omittedSubjects: result.omittedSubjects,
        openQuestions: OpenQuestions(of: result, subjects: openSubjects[criterion.id] ?? [])
          .clauses,
        sources: criterion.sources, crosswalk: criterion.crosswalk)
    }
  }

  private func subject(_ subject: SubjectResult, of criterion: Criterion) -> SubjectAnswer {
    SubjectAnswer(
      subject: subject.subject,
      place: finder.places(of: [subject.subjectOrigin].compactMap { $0 }).first,
      outcome: subject.outcome, isCritical: subject.isCritical, isAttested: subject.isAttested,
      contradictsAttestation: subject.contradictsAttestation,
      attestation: subject.attestation.map { attestation in
        AttestedAnswer(
          isYes: attestation.isYes, by: attestation.by, date: attestation.date,
          note: attestation.note, places: finder.places(of: [attestation.origin]))
      },
      shownBy: assessment.evidence.places(showing: subject, of: criterion),
      checks: subject.checks.map { check in
        CheckAnswer(
          id: check.id, outcome: check.outcome, places: finder.places(of: check.origins),
          missing: check.missing.map {
            CheckAnswer.Missing(
              name: $0.name, cause: $0.cause, places: finder.places(of: $0.origins))
          })
      })
  }

  // MARK: Decisions

  func proposal(_ draft: DecisionDraft) -> DecisionProposal {
    DecisionProposal(
      axis: draft.axis.id, title: draft.axis.title, question: draft.axis.question,
      subject: draft.subject, subjectName: draft.subjectName,
      drivers: draft.drivers.map {
        DecisionProposal.Driver(
          title: $0.title, unknown: $0.unknown, value: $0.value, places: $0.places)
      },
      options: draft.options.map(option), rationale: draft.rationale,
      controls: draft.controls.map { status in
        DecisionProposal.Control(
          id: status.control.id, title: status.control.title, status: status.status,
          cause: status.cause, missing: status.missing, places: status.places,
          findings: status.findings)
      }, openQuestions: draft.openQuestions)
  }

  private func option(_ considered: DecisionDraft.ConsideredOption) -> DecisionProposal.Option {
    let option = considered.option
    return DecisionProposal.Option(
      id: option.id, title: option.title, summary: option.summary, risk: option.risk,
      need: considered.need, missing: considered.missing, isChosen: considered.isChosen,
      exclusions: considered.exclusions.map(argument),
      supporting: considered.supporting.map(argument),
      opposing: considered.opposing.map(argument), goodConsequences: option.goodConsequences,
      badConsequences: option.badConsequences, mainRisk: option.mainRisk)
  }

  private func argument(_ argument: DecisionDraft.Argument) -> DecisionProposal.Argument {
    DecisionProposal.Argument(
      text: argument.text, places: argument.places, sources: argument.sources)
  }

  // MARK: Evidence

  var register: [RegisterEntry] {
    let records = ItemRecords(assessment.evidence)
    let staleness = StalenessReasons(assessment.evidence)
    return assessment.evidence.items.enumerated().map { position, item in
      let own = records.summary(of: position)
      return RegisterEntry(
        item: item, earliestRecord: own.earliest, latestRecord: own.latest,
        undatedRecords: own.undated, recordsByGrade: own.byGrade,
        staleness: staleness.reasons(for: position))
    }
  }
}
