import Expressions

/// One run over the criteria: what several of them need is made once.
struct EvaluationSession {
  private let model: AssessmentModel
  private let evidence: EvidenceBase
  private let options: AssessmentOptions
  private let limits: EvaluationLimits
  private let answers: AnswerIndex
  private let scope: AssessmentScope
  /// The evidence under the records' own limits, for populations.
  private let unlimited: EvidenceBindings
  /// The populations that the project itself delimits: the scope of the organisation's assessment
  /// does not narrow them further (SM-2).
  private let namesProject: Set<String>
  private var lists: [Int?: ListSession] = [:]
  private var subjects: [SubjectKey: [Subject]] = [:]
  private var memberships: [SubjectKey: ColumnMembership] = [:]
  private var compilers: [String: ColumnCompiler] = [:]

  private struct SubjectKey: Hashable {
    let population: String
    let isScoped: Bool
  }

  init(
    model: AssessmentModel, evidence: EvidenceBase, options: AssessmentOptions,
    limits: EvaluationLimits
  ) {
    self.limits = limits
    self.model = model
    self.evidence = evidence
    self.options = options
    scope = AssessmentScope(of: evidence.manifest, vocabulary: model.vocabulary)
    unlimited = EvidenceBindings(
      evidence: evidence, names: EvaluationSession.populationNames(of: model.vocabulary))
    namesProject = Set(
      model.vocabulary.populations.filter { population in
        guard case .success(let program)? = population.condition.map(PopulationSubjects.program)
        else { return false }
        return !program.selections(of: EvidenceBindings.projectName).isEmpty
      }.map(\.name))
    answers = AnswerIndex(bindings: unlimited, asOf: evidence.asOf)
  }

  private static func populationNames(of vocabulary: Vocabulary) -> Set<String> {
    var names: Set<String> = []
    for population in vocabulary.populations {
      for text in [population.condition, population.each].compactMap({ $0 }) {
        if case .success(let program) = PopulationSubjects.program(text) {
          program.expression.collectNames(into: &names)
        }
      }
    }
    return names
  }

  /// Evaluates one criterion on all its subjects.
  mutating func result(of criterion: Criterion) -> CriterionResult {
    let population = population(of: criterion)
    let name = population.each == nil ? population.kind : population.variable
    let limit = criterion.maximumAge
    var lists = takeLists(limit)
    let evaluator = CriterionEvaluator(
      criterion: criterion, subject: name, evidence: evidence, lists: &lists, answers: answers,
      options: options)
    self.lists[limit] = lists
    if population.each == nil, let view = largeView(of: population), !criterion.checks.isEmpty {
      return largeResult(of: criterion, population, view, evaluator)
    }
    let results = subjects(of: criterion, population).map { evaluator.result(on: $0) }
    let tally = OutcomeTally(counting: results.map(\.outcome))
    return result(criterion, tally, results, omitted: 0)
  }

  private func result(
    _ criterion: Criterion, _ tally: OutcomeTally, _ subjects: [SubjectResult], omitted: Int
  ) -> CriterionResult {
    CriterionResult(
      criterion: criterion, tally: tally, subjects: subjects, omittedSubjects: omitted,
      value: ValueInterval(
        tally: tally, requiredGrade: criterion.requiredGrade, isUniversal: criterion.isUniversal))
  }

  /// Takes out the lists of a limit while they change, so that changing them copies nothing.
  private mutating func takeLists(_ limit: Int?) -> ListSession {
    lists.removeValue(forKey: limit) ?? ListSession(evidence: evidence, limit: limit)
  }

  // MARK: Subjects

  private func population(of criterion: Criterion) -> Population {
    // A population that the vocabulary does not have is a fault of the questionnaire, which its
    // reader reports; here it leaves the criterion open.
    model.vocabulary.population(named: criterion.population)
      ?? Population(name: criterion.population, meaning: "", kind: criterion.population)
  }

  private func key(_ criterion: Criterion) -> SubjectKey {
    let isScoped =
      switch criterion.placement {
      case .readiness: false
      case .maturity: true
      case .practice: !namesProject.contains(criterion.population)
      }
    return SubjectKey(population: criterion.population, isScoped: isScoped)
  }

  private func finder(_ population: Population, _ key: SubjectKey) -> PopulationSubjects {
    PopulationSubjects(
      population: population, scope: key.isScoped ? scope : .everything, evidence: evidence,
      bindings: unlimited)
  }

  private mutating func subjects(of criterion: Criterion, _ population: Population) -> [Subject] {
    let key = key(criterion)
    if let known = subjects[key] { return known }
    let finder = finder(population, key)
    let found: [Subject]
    if let view = largeView(of: population), population.each != nil {
      found = finder.texts(of: view, rows: sampleRows(of: population, view, key))
    } else {
      found = finder.subjects
    }
    subjects[key] = found
    return found
  }

  // MARK: Large tables

  /// The records of a population, where they are too many to look at one by one.
  private func largeView(of population: Population) -> RecordView? {
    guard let kind = population.kind, let view = unlimited.view(of: kind),
      view.table.rowCount > limits.subjects
    else { return nil }
    return view
  }

  private mutating func largeResult(
    of criterion: Criterion, _ population: Population, _ view: RecordView,
    _ evaluator: CriterionEvaluator
  ) -> CriterionResult {
    let key = key(criterion)
    let membership = membership(population, view, key)
    let columns = columnEvaluation(criterion, view)
    let finder = finder(population, key)
    let condition = population.condition.map(PopulationSubjects.program)
    func decide(_ row: Int) -> SubjectResult {
      let doubts = finder.doubts(of: row, view, condition) ?? []
      return evaluator.result(on: finder.subject(row, view, doubts))
    }
    let named = specialRows(of: criterion, view)
    let refuted = refutedRows(of: criterion, view)
    let special: ((Int) -> Bool)? =
      refuted.isEmpty ? named : { refuted.contains($0) || named?($0) ?? false }
    let found = columns.result(membership, isSpecial: special) { decide($0).outcome }
    let unrecorded = (finder.namedOnly(view) ?? []).map { evaluator.result(on: $0) }
    let counted = OutcomeTally(counting: unrecorded.map(\.outcome))
    let tally = OutcomeTally(
      met: zip(found.tally.met, counted.met).map { $0 + $1 },
      unmet: found.tally.unmet + counted.unmet, unclear: found.tally.unclear + counted.unclear,
      notApplicable: found.tally.notApplicable + counted.notApplicable)
    let shown = found.shown.map(decide) + unrecorded
    let total = tally.applicable + tally.notApplicable
    return result(
      criterion, tally, EvaluationSession.sorted(shown), omitted: max(0, total - shown.count))
  }

  private static func sorted(_ results: [SubjectResult]) -> [SubjectResult] {
    results.enumerated().sorted { left, right in
      left.element.subject.hasSameScalars(as: right.element.subject)
        ? left.offset < right.offset
        : left.element.subject.precedesByScalars(right.element.subject)
    }.map(\.element)
  }

  /// Finds the rows that answers or people's entries are about, or `nil` when there are none.
  private func specialRows(of criterion: Criterion, _ view: RecordView) -> ((Int) -> Bool)? {
    var names = answers.subjects(of: criterion.id)
    if names.contains(ExactText("")) { return { _ in true } }
    for exclusion in evidence.manifest.exclusions
    where exclusion.criterion.hasSameScalars(as: criterion.id) {
      if let subject = exclusion.subject { names.insert(ExactText(subject)) }
    }
    let rows = Set(RecordNames(in: view.table).rows(named: names))
    return rows.isEmpty ? nil : { rows.contains($0) }
  }

  /// Finds the rows on which a check is refuted; they are few, and decided one by one.
  private mutating func refutedRows(of criterion: Criterion, _ view: RecordView) -> Set<Int> {
    let programs = criterion.checks.compactMap { $0.refutation?.program }
    guard !programs.isEmpty else { return [] }
    var compiler = takeCompiler(view)
    var lists = takeLists(criterion.maximumAge)
    let limited = lists.evidence.view(of: view.table.kind.name) ?? view
    let conditions = programs.map { compiler.compile($0, limited, in: &lists) }
    self.lists[criterion.maximumAge] = lists
    compilers[view.table.kind.name] = compiler
    var found: Set<Int> = []
    for start in stride(from: 0, to: view.table.rowCount, by: ColumnEvaluation.blockSize) {
      let rows = start..<min(view.table.rowCount, start + ColumnEvaluation.blockSize)
      var truths = [UInt16](repeating: 0, count: rows.count)
      for condition in conditions {
        condition.fill(&truths, rows)
        for index in truths.indices where truths[index] & 0xFF == 1 { found.insert(start + index) }
      }
    }
    return found
  }

  private mutating func columnEvaluation(
    _ criterion: Criterion, _ view: RecordView
  ) -> ColumnEvaluation {
    var compiler = takeCompiler(view)
    let limit = criterion.maximumAge
    var lists = takeLists(limit)
    let limited = lists.evidence.view(of: view.table.kind.name) ?? view
    let exemptions = criterion.exemptions.map {
      compiler.compile($0.condition.program, limited, in: &lists)
    }
    let mandatory = criterion.checks.filter { !$0.isOptional }
    let checks = (mandatory.isEmpty ? criterion.checks : mandatory).map {
      compiler.compile($0.condition.program, limited, in: &lists)
    }
    var critical: ColumnCondition?
    if case .when(let condition) = criterion.criticality {
      critical = compiler.compile(condition.program, limited, in: &lists)
    }
    self.lists[limit] = lists
    compilers[view.table.kind.name] = compiler
    var requiredGrade: Grade?
    if case .readiness = criterion.placement { requiredGrade = criterion.requiredGrade }
    let isExcluded = evidence.manifest.exclusions.contains {
      $0.subject == nil && $0.criterion.hasSameScalars(as: criterion.id)
        && ExclusionValidity(of: $0, criterion: criterion, asOf: evidence.asOf) == .valid
    }
    return ColumnEvaluation(
      exemptions: exemptions.map(\.simplified),
      check: ColumnCondition.together(checks).simplified, critical: critical?.simplified,
      requiredGrade: requiredGrade, isExcluded: isExcluded)
  }

  /// Takes out the compiler of a table; a new one first looks through all conditions on the table.
  private mutating func takeCompiler(_ view: RecordView) -> ColumnCompiler {
    let kind = view.table.kind.name
    if let known = compilers.removeValue(forKey: kind) { return known }
    var compiler = ColumnCompiler(table: view.table, fewContents: limits.contents)
    for criterion in model.criteria {
      let population = population(of: criterion)
      guard population.kind == kind, population.each == nil else { continue }
      var lists = takeLists(criterion.maximumAge)
      for condition in criterion.conditions { compiler.collect(condition.program, in: &lists) }
      self.lists[criterion.maximumAge] = lists
    }
    var lists = takeLists(nil)
    for population in model.vocabulary.populations where population.kind == kind {
      if case .success(let program)? = population.condition.map(PopulationSubjects.program) {
        compiler.collect(program, in: &lists)
      }
    }
    if kind == scope.kind, let condition = scope.unitCondition {
      compiler.collect(condition, in: &lists)
    }
    self.lists[nil] = lists
    return compiler
  }

  private mutating func membership(
    _ population: Population, _ view: RecordView, _ key: SubjectKey
  ) -> ColumnMembership {
    if let known = memberships[key] { return known }
    var compiler = takeCompiler(view)
    var lists = takeLists(nil)
    var membership = ColumnMembership(count: view.table.rowCount)
    switch population.condition.map(PopulationSubjects.program) {
    case .success(let program)?: membership.demand(compiler.compile(program, view, in: &lists))
    case .failure?: membership.doubt()
    case nil: break
    }
    if key.isScoped, scope.kind == view.table.kind.name {
      if let condition = scope.unitCondition {
        membership.demand(compiler.compile(condition, view, in: &lists))
      }
      if scope.namesSystems {
        membership.restrict { scope.includes(system: view.table.identity(at: $0)) }
      }
    }
    self.lists[nil] = lists
    compilers[view.table.kind.name] = compiler
    membership.count()
    memberships[key] = membership
    return membership
  }

  /// Picks the rows of a large table that have every text of a population: of rows that say the
  /// same the first that is certainly a subject, and the first that may be one.
  private mutating func sampleRows(
    of population: Population, _ view: RecordView, _ key: SubjectKey
  ) -> [Int] {
    let membership = membership(population, view, key)
    let members = membership.rows.indices.filter {
      membership.rows[$0] != ColumnMembership.outside
    }
    guard case .success(let program)? = population.each.map(PopulationSubjects.program),
      !program.expression.uses(whole: view.table.kind.name),
      program.selections(of: view.table.kind.name).count == 1,
      let attribute = program.selections(of: view.table.kind.name).first,
      let position = view.table.kind.positions[attribute],
      view.table.columns.indices.contains(position),
      view.table.columns[position].codes.count == membership.rows.count
    else { return members }
    let codes = view.table.columns[position].codes
    let classes = RowClasses(of: position, in: view)
    var seen: Set<UInt64> = []
    return members.filter { row in
      let sort = UInt64(codes[row]) << 16 | UInt64(classes[row]) << 8
      return seen.insert(sort | UInt64(membership.rows[row])).inserted
    }
  }
}
