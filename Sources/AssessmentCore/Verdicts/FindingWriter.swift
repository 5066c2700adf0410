import Expressions

/// Writes the findings of an assessment, in the order in which reports show them.
struct FindingWriter {
  /// A finding with what decides its place in the order: after the severity, its turn.
  private struct Entry {
    let finding: Finding
    /// The position in the catalogue; findings that are about no criterion come after.
    let turn: Int
  }

  let model: AssessmentModel
  let evidence: EvidenceBase
  let results: [CriterionResult]
  let maturity: MaturityResult
  let readiness: ReadinessResult
  let missingKinds: [MissingKind]
  let bindings: EvidenceBindings

  /// All findings: by severity, then in catalogue order, then by subject.
  var findings: [Finding] {
    var entries: [Entry] = []
    for (turn, result) in results.enumerated() {
      entries += criterionFindings(of: result).map { Entry(finding: $0, turn: turn) }
      entries += contradictions(in: result).map { Entry(finding: $0, turn: turn) }
    }
    let others = [
      missingKinds.map(finding), readiness.waivers.compactMap(finding), voidExclusions,
      limitedScopes, thresholdNotes, unusualDurations, followUps, evidence.diagnostics.map(finding),
    ]
    for (position, group) in others.enumerated() {
      entries += group.map { Entry(finding: $0, turn: results.count + position) }
    }
    let ordered = entries.enumerated().sorted { left, right in
      (left.element.finding.severity, left.element.turn, left.offset)
        < (right.element.finding.severity, right.element.turn, right.offset)
    }
    return FindingWriter.distinguished(ordered.map(\.element.finding))
  }

  // MARK: Criteria

  /// Writes what keeps a criterion from being met, subject by subject in the order of the result.
  private func criterionFindings(of result: CriterionResult) -> [Finding] {
    guard isDue(result) else { return [] }
    let item = readiness.items.first { $0.criterion.id == result.criterion.id }
    let open = Set((item?.openSubjects ?? []).map(ExactText.init))
    let waiting = FindingWriter.waiting(in: result)
    var findings: [Finding] = result.subjects.compactMap { subject in
      guard let severity = severity(of: subject, in: result, item: item, open: open),
        waiting.isEmpty || !FindingWriter.isUnclear(subject)
      else { return nil }
      let statement = OutcomeStatement(
        criterion: result.criterion, subject: subject, evidence: evidence)
      return finding(
        result.criterion.id, about: subject.subject, result.criterion.title, severity,
        statement.text, why: result.criterion.why, remediation: result.criterion.remediation,
        waived: item.flatMap(FindingWriter.waived), places: statement.places,
        subjectPlace: subject.subjectOrigin.flatMap { evidence.places(of: [$0]).first },
        topic: result.criterion.placement.topic, isUnclear: FindingWriter.isUnclear(subject))
    }
    if let first = waiting.first {
      findings.append(finding(of: waiting.count, like: first, in: result))
    }
    if result.omittedSubjects > 0, !findings.isEmpty {
      let tally = result.tally
      findings.append(
        finding(
          result.criterion.id, about: "", result.criterion.title, .note,
          "asked \(tally.applicable) times: \(tally.unmet) times the answer is no and "
            + "\(tally.unclear) times it is unclear; \(result.omittedSubjects) answers are not listed "
            + "one by one",
          why: result.criterion.why, remediation: result.criterion.remediation, places: [],
          topic: result.criterion.placement.topic, isUnclear: tally.unmet == 0))
    }
    return findings
  }

  /// Gives the subjects on which a question of good practice waits for evidence, where they are
  /// several: a reader wants to hear once what is missing, not once for each system.
  private static func waiting(in result: CriterionResult) -> [SubjectResult] {
    guard case .practice = result.criterion.placement else { return [] }
    let waiting = result.subjects.filter(isUnclear)
    return waiting.count > 1 ? waiting : []
  }

  /// Writes that a question waits for evidence on several subjects, with what is missing for the
  /// first.
  private func finding(
    of count: Int, like first: SubjectResult, in result: CriterionResult
  ) -> Finding {
    let statement = OutcomeStatement(
      criterion: result.criterion, subject: first, evidence: evidence)
    return finding(
      result.criterion.id, about: "", result.criterion.title, .note,
      "it is unclear \(count) times, the first time for \(statement.text)",
      why: result.criterion.why, remediation: result.criterion.remediation,
      places: statement.places,
      subjectPlace: first.subjectOrigin.flatMap { evidence.places(of: [$0]).first },
      topic: result.criterion.placement.topic, isUnclear: true)
  }

  /// Whether what a criterion came to matters now: every readiness item and good practice, and
  /// every maturity criterion up to the level above the dimension's proven one.
  private func isDue(_ result: CriterionResult) -> Bool {
    switch result.criterion.placement {
    case .readiness, .practice: return true
    case .maturity(let dimension, let level):
      let own = maturity.dimensions.first { $0.dimension.id == dimension }
      return level <= max(1, own?.proven ?? 1) + 1
    }
  }

  /// Says how much an outcome weighs, or gives `nil` when there is nothing to say of it.
  ///
  /// A critical item blocks while it is open, unless a valid waiver makes it a condition, which is
  /// a major finding (SM-16). Good practice that is unclear is a note: it waits for evidence and
  /// holds nothing up.
  private func severity(
    of subject: SubjectResult, in result: CriterionResult, item: ItemResult?,
    open: Set<ExactText>
  ) -> Finding.Severity? {
    switch subject.outcome {
    case .notApplicable: return nil
    case .met(let grade):
      guard item == nil, grade < result.criterion.requiredGrade else { return nil }
      return .note
    case .unmet, .unclear:
      let isUnmet = subject.outcome == .unmet
      guard let item else {
        if isUnmet { return result.criterion.severity }
        return result.criterion.placement.topic == nil ? .minor : .note
      }
      guard item.state.isOpen, open.contains(ExactText(subject.subject)) else { return nil }
      if isCritical(subject, in: item) { return item.waiver == nil ? .blocker : .major }
      return isUnmet ? result.criterion.severity : .minor
    }
  }

  private static func isUnclear(_ subject: SubjectResult) -> Bool {
    if case .unclear = subject.outcome { return true }
    return false
  }

  /// Says of an open item that a valid waiver covers how long it does, and the raw state (SM-16).
  private static func waived(_ item: ItemResult) -> String? {
    guard item.state.isOpen, let waiver = item.waiver else { return nil }
    let end = waiver.expires.map { " until \($0.iso)" } ?? ""
    return "waived\(end) (raw: \(item.state.bracketed))"
  }

  /// Whether the item forbids production because of this subject (SM-29).
  private func isCritical(_ subject: SubjectResult, in item: ItemResult) -> Bool {
    guard item.isCritical else { return false }
    if case .always = item.criterion.criticality { return true }
    return subject.isCritical
  }

  /// Writes where a person's word and the evidence are at odds.
  private func contradictions(in result: CriterionResult) -> [Finding] {
    result.subjects.compactMap { subject in
      guard subject.contradictsAttestation, let attestation = subject.attestation else {
        return nil
      }
      let by = attestation.by.isEmpty ? "somebody without a name" : attestation.by
      let on = attestation.date.map { " on \($0.iso)" } ?? ""
      let said = attestation.isYes ? "yes" : "no"
      let title = OutcomeStatement.inSentence(result.criterion.title)
      return finding(
        "ATT-CONTRADICTED", about: "\(result.criterion.id)/\(subject.subject)",
        subject: subject.subject, "Answer contradicts evidence", .major,
        "`\(subject.subject)`: \(title): \(by) said \(said)\(on), and \(opposite(of: subject, attestation))",
        why: "an answer that the evidence contradicts makes the other answers doubtful",
        remediation: "ask \(by) what the answer rests on, and correct the answer or the evidence",
        places: evidence.places(of: [attestation.origin] + subject.origins))
    }
  }

  /// Says who or what contradicts an answer: the evidence, or another answer.
  private func opposite(of subject: SubjectResult, _ attestation: Attestation) -> String {
    switch subject.outcome {
    case .unmet where attestation.isYes: "the evidence says no"
    case .met where !attestation.isYes: "the evidence says yes"
    case .unclear(.conflict) where !attestation.isYes: "older evidence says yes"
    case .met, .unmet, .unclear, .notApplicable: "another answer says the opposite"
    }
  }

  // MARK: The assessment as a whole

  /// Writes that a kind of evidence is missing without which there is no verdict.
  private func finding(_ missing: MissingKind) -> Finding {
    finding(
      "EVD-REQUIRED", about: missing.kind.name, "Required evidence missing", .blocker,
      missing.text, why: "without it there is no verdict",
      remediation: missing.remedy, places: [])
  }

  /// Writes what a reader must know of a waiver, if anything.
  private func finding(_ review: WaiverReview) -> Finding? {
    let waiver = review.waiver
    let whom = waiver.subject.map { " for `\($0)`" } ?? ""
    let name = "the waiver of \(waiver.criterion)\(whom)"
    let about = waiver.criterion + (waiver.subject.map { "/\($0)" } ?? "")
    func finding(
      _ rule: String, _ title: String, _ severity: Finding.Severity, _ statement: String,
      remediation: String
    ) -> Finding {
      self.finding(
        rule, about: about, subject: waiver.subject ?? "", title, severity, statement,
        why: "a waiver accepts a risk for a time, with a name and a compensating control",
        remediation: remediation, places: [waiver.place])
    }
    switch review.standing {
    case .expired(let date):
      return finding(
        "WVR-EXPIRED", "Waiver expired", .major, "\(name) expired on \(date.iso) and is void",
        remediation: "close the item, or have the risk accepted anew")
    case .incomplete(let faults):
      return finding(
        "WVR-INCOMPLETE", "Waiver incomplete", .major,
        "\(name) is void: \(OutcomeStatement.list(faults))",
        remediation: "complete the waiver, or close the item")
    case .unused:
      return finding(
        "WVR-UNUSED", "Waiver unused", .note, "\(name) has nothing to waive",
        remediation: "remove the waiver")
    case .used:
      guard let expires = waiver.expires, evidence.asOf.days(until: expires) <= 30 else {
        return nil
      }
      let left = OutcomeStatement.days(evidence.asOf.days(until: expires))
      return finding(
        "WVR-EXPIRING", "Waiver about to expire", .note,
        "\(name) expires on \(expires.iso), in \(left)",
        remediation: "close the item before then")
    }
  }

  /// Writes which entries that something does not apply are not accepted (SM-15).
  private var voidExclusions: [Finding] {
    evidence.manifest.exclusions.compactMap { exclusion in
      let criterion = model.criteria.first { $0.id == exclusion.criterion }
      let reasons: [String]
      if let criterion {
        let validity = ExclusionValidity(
          of: exclusion, criterion: criterion, asOf: evidence.asOf)
        guard case .void(let found) = validity else { return nil }
        reasons = found
      } else {
        reasons = ["there is no such criterion"]
      }
      let whom = exclusion.subject.map { " to `\($0)`" } ?? ""
      return finding(
        "SCOPE-VOID", about: exclusion.criterion + (exclusion.subject.map { "/\($0)" } ?? ""),
        subject: exclusion.subject ?? "", "Not-applicable entry void", .major,
        "the entry that \(exclusion.criterion) does not apply\(whom) is void: "
          + OutcomeStatement.list(reasons),
        why: "what does not apply leaves the score, so somebody else must have agreed to it",
        remediation: "complete the entry, or remove it", places: [exclusion.place])
    }
  }

  /// Writes which areas are judged on few of their items because of entries by hand (SM-15).
  private var limitedScopes: [Finding] {
    readiness.areas.filter(\.hasLimitedScope).map { area in
      finding(
        "SCOPE-LIMITED", about: area.area.id, "Limited scope", .minor,
        "more than a fifth of the items of \(area.area.title) are not applicable by hand",
        why: "the area says less about the project than the others do",
        remediation: "look again at the entries that items do not apply",
        places: evidence.manifest.exclusions.filter { exclusion in
          readiness.items.contains {
            $0.area == area.area.id && $0.criterion.id == exclusion.criterion
          }
        }.map(\.place).sorted())
    }
  }

  /// Writes that the number of open items that is allowed is not the seed's (SM-28).
  private var thresholdNotes: [Finding] {
    guard model.isThresholdOverridden else { return [] }
    return [
      finding(
        "SEED-THRESHOLD", about: "", "Seed threshold overridden", .note,
        "the questionnaire allows \(model.openThreshold) open items (seed threshold overridden)",
        why: "results with different thresholds cannot be compared",
        remediation: "compare only with assessments under the same threshold", places: [])
    ]
  }

  /// Writes which phases take longer or shorter than usual (SM-32).
  private var unusualDurations: [Finding] {
    let durations = PhaseDurations(gates: model.gates, evidence: evidence, bindings: bindings)
    return durations.exceptions.map { exception in
      finding(
        "GATE-DURATION", about: exception.gate.id, "Unusual duration of a phase", .note,
        exception.statement,
        why: "a phase that is much shorter skips work that a later phase pays for, and one that is "
          + "much longer hides a question that nobody decides",
        remediation: "say in the plan why the phase is so long or so short",
        places: exception.places)
    }
  }

  /// Writes the recommendations that follow from the level and the evidence (SM-23).
  private var followUps: [Finding] {
    var lists = ListSession(evidence: evidence, limit: nil)
    return model.followUps.flatMap { rule -> [Finding] in
      if let levels = rule.levels {
        guard maturity.standing == .rated, levels.contains(maturity.proven) else { return [] }
      }
      let condition = PreparedCondition(
        rule.condition.program, subject: rule.kind, in: &lists, wantsCertainty: true)
      guard let kind = rule.kind else {
        return followUp(rule, about: "", condition.evaluate(on: nil), at: nil)
      }
      guard let view = lists.evidence.view(of: kind) else { return [] }
      let found = ColumnSearch(kind: kind, evidence: evidence)?.rows(where: rule.condition.program)
      let shown =
        found.map { Array($0.prefix(FindingWriter.shownFollowUps)) }
        ?? Array(0..<view.table.rowCount)
      let findings = shown.flatMap { row in
        followUp(
          rule, about: view.table.identity(at: row),
          condition.evaluate(on: (name: kind, value: view.object(at: row))),
          at: view.origin(at: row), record: (name: kind, value: view.object(at: row)))
      }
      return findings
        + omitted(rule, kind: view.table.kind, (found?.count ?? shown.count) - shown.count)
    }
  }

  /// The most records of a large inventory that one recommendation is given for.
  private static let shownFollowUps = 50

  /// Writes for how many more records of a large inventory a recommendation holds.
  private func omitted(_ rule: FollowUpRule, kind: RecordKind, _ count: Int) -> [Finding] {
    guard count > 0 else { return [] }
    return [
      finding(
        rule.id, about: "", rule.title, .note,
        "the same holds for \(count) more \(kind.plural), which are not listed one by one",
        why: rule.why, remediation: rule.remediation, places: [], topic: rule.topic)
    ]
  }

  /// Writes one recommendation where its condition holds.
  private func followUp(
    _ rule: FollowUpRule, about subject: String, _ value: Value, at origin: Origin?,
    record: (name: String, value: Value)? = nil
  ) -> [Finding] {
    guard case .holds(let origins) = Truth(value) else { return [] }
    let places = evidence.places(of: IdentityOrigin.citations(of: origins))
    if let promise = rule.promise, let record {
      return brokenPromises(rule, promise, of: record, named: subject, places)
    }
    return [
      finding(
        rule.id, about: subject, rule.title, rule.severity,
        (subject.isEmpty ? "" : "`\(subject)`: ") + rule.statement, why: rule.why,
        remediation: rule.remediation, places: places,
        subjectPlace: origin.flatMap { evidence.places(of: [$0]).first }, topic: rule.topic)
    ]
  }

  /// Writes which criteria that a record promises the evidence shows not to be met, with the places
  /// of the promise and of what contradicts it.
  private func brokenPromises(
    _ rule: FollowUpRule, _ promise: FollowUpRule.Promise, of record: (name: String, value: Value),
    named name: String, _ places: [Place]
  ) -> [Finding] {
    let promised = bindings.evaluate(promise.criteria.program, subject: record)
    guard case .list(let list) = promised.content else { return [] }
    let own = evidence.places(of: IdentityOrigin.citations(of: promised.origins))
    let whom = bindings.evaluate(promise.subject.program, subject: record)
    var subject: String?
    if case .string(let text) = whom.content, !text.isEmpty { subject = text }
    let ids = list.elements.compactMap { element -> String? in
      guard case .string(let text) = element.read.content else { return nil }
      return text.split(separator: " ").first.map { String($0.prefix { $0 != ":" && $0 != "," }) }
    }
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }.flatMap { id -> [Finding] in
      guard let result = results.first(where: { $0.criterion.id == id }) else { return [] }
      let broken = result.subjects.filter { found in
        found.outcome == .unmet && subject.map { $0.hasSameScalars(as: found.subject) } ?? true
      }
      return broken.map { found in
        let title = OutcomeStatement.inSentence(result.criterion.title)
        let shown = evidence.places(showing: found, of: result.criterion)
        return finding(
          rule.id, about: "\(name)/\(id)/\(found.subject)", subject: name, rule.title,
          rule.severity,
          "`\(name)`: \(rule.statement): \(id) \(title) is not met by `\(found.subject)`",
          why: rule.why, remediation: rule.remediation,
          places: Array(Set(places + own + shown)).sorted(), topic: rule.topic)
      }
    }
  }

  /// Writes what could not be used of the evidence, about the file that it concerns.
  private func finding(_ diagnostic: Diagnostic) -> Finding {
    let (severity, title, why): (Finding.Severity, String, String) =
      switch diagnostic.severity {
      case .error:
        (.major, "Evidence unusable", "what depends on it cannot be judged and stays unclear")
      case .warning:
        (
          .minor, "Evidence doubtful",
          "an answer that rests on it may stay unclear, or rest on something that is not so"
        )
      case .note: (.note, "About the evidence", "it changes no answer, but a reader should know it")
      }
    return finding(
      diagnostic.code, about: "", subject: diagnostic.place?.path ?? "", title, severity,
      diagnostic.summary, why: why, remediation: diagnostic.help ?? remedy(for: diagnostic),
      facts: diagnostic.notes, places: diagnostic.place.map { [$0] } ?? [])
  }

  /// What to do where a diagnostic does not say it itself.
  private func remedy(for diagnostic: Diagnostic) -> String {
    switch diagnostic.severity {
    case .note: ""
    case .error, .warning:
      diagnostic.code == "EVD-CONFLICT"
        ? "correct one of them, or withdraw the wrong one"
        : "correct it in the file, or withdraw the file"
    }
  }

  // MARK: Making findings

  /// Makes a finding whose identity names what it is about and the first file that shows it.
  private func finding(
    _ rule: String, about: String, subject: String? = nil, _ title: String,
    _ severity: Finding.Severity, _ statement: String, why: String, remediation: String,
    facts: [String] = [], waived: String? = nil, places: [Place], subjectPlace: Place? = nil,
    topic: String? = nil, isUnclear: Bool = false
  ) -> Finding {
    Finding(
      identity: "\(rule)/\(about)/\((places.first ?? subjectPlace)?.path ?? "")", rule: rule,
      title: title, severity: severity, subject: subject ?? about, statement: statement, why: why,
      remediation: remediation, facts: facts, waived: waived, places: places,
      subjectPlace: subjectPlace, topic: topic, isUnclear: isUnclear)
  }

  /// Tells findings with the same identity apart by their number.
  private static func distinguished(_ findings: [Finding]) -> [Finding] {
    var counts: [ExactText: Int] = [:]
    return findings.map { finding in
      let count = (counts[ExactText(finding.identity)] ?? 0) + 1
      counts[ExactText(finding.identity)] = count
      guard count > 1 else { return finding }
      return finding.identified(as: "\(finding.identity)#\(count)")
    }
  }
}
