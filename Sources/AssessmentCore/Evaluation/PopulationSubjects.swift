import Expressions

/// Finds the subjects of a population in the evidence (SM-2, SM-8).
struct PopulationSubjects {
  /// The name of the subject of a population without a kind that is not the project.
  private static let organisation = "organisation"

  let population: Population
  let scope: AssessmentScope
  let evidence: EvidenceBase
  /// The evidence under the records' own limits of age: a criterion's limit is for what it checks,
  /// and does not change who is asked.
  let bindings: EvidenceBindings

  /// The subjects in the order of their names, by bytes.
  var subjects: [Subject] {
    guard let kind = population.kind else { return [alone] }
    guard let view = bindings.view(of: kind) else { return [unrecorded(kind, plural: kind)] }
    let table = view.table
    guard table.rowCount > 0 || table.isComplete else {
      return namedOnly(view) ?? [unrecorded(kind, plural: table.kind.plural)]
    }
    return population.each == nil
      ? records(of: view) : texts(of: view, rows: Array(0..<table.rowCount))
  }

  // MARK: Single subjects

  private var alone: Subject {
    let manifest = evidence.manifest
    guard population.name == EvidenceBindings.projectName else {
      let name = manifest.organisation
      return Subject(
        name: name.isEmpty ? PopulationSubjects.organisation : name, stand: .alone)
    }
    let view = bindings.view(of: EvidenceBindings.projectName)
    let origin = view.flatMap { $0.table.rowCount > 0 ? $0.origin(at: 0) : nil }
    let name = manifest.project.isEmpty ? manifest.name : manifest.project
    return Subject(
      name: name.isEmpty ? EvidenceBindings.projectName : name, origin: origin, stand: .alone)
  }

  /// Stands for records that there should be: an inventory that nobody gave proves nothing.
  private func unrecorded(_ kind: String, plural: String) -> Subject {
    Subject(
      name: "no \(PopulationSubjects.words(kind)) on record", stand: .unrecorded,
      doubts: [MissingEvidence(name: plural, cause: .missing, origins: [])])
  }

  // MARK: Records

  private func records(of view: RecordView) -> [Subject] {
    var subjects: [Subject] = []
    let condition = population.condition.map(PopulationSubjects.program)
    for row in 0..<view.table.rowCount {
      guard let doubts = doubts(of: row, view, condition) else { continue }
      subjects.append(subject(row, view, doubts))
    }
    subjects += namedOnly(view) ?? []
    return PopulationSubjects.sorted(subjects)
  }

  /// Makes the subject for a row.
  func subject(_ row: Int, _ view: RecordView, _ doubts: [MissingEvidence]) -> Subject {
    let kind = view.table.kind.name
    let identity = view.table.identity(at: row)
    return Subject(
      name: identity.isEmpty ? "\(kind) \(row + 1)" : identity, origin: view.origin(at: row),
      stand: .record(kind: kind, row: row), doubts: doubts)
  }

  /// Gives what leaves it open whether a row is a subject, nothing when it is one, or `nil` when it
  /// is none.
  func doubts(
    of row: Int, _ view: RecordView, _ condition: Result<Program, ExpressionProblem>?
  ) -> [MissingEvidence]? {
    let object = view.object(at: row)
    let kind = view.table.kind.name
    var doubts: [MissingEvidence] = []
    switch condition {
    case .success(let program)?:
      switch Truth(bindings.evaluate(program, subject: (kind, object))) {
      case .holds: break
      case .fails: return nil
      case .undecided(let missing): doubts += missing
      }
    case .failure(let problem)?:
      doubts.append(MissingEvidence(name: problem.message, cause: .error, origins: []))
    case nil:
      break
    }
    guard kind == scope.kind else { return doubts }
    switch scope.contains(object, view.table.identity(at: row), in: bindings) {
    case .holds: return doubts
    case .fails: return nil
    case .undecided(let missing): return doubts + missing
    }
  }

  /// Parses a condition of a population.
  static func program(_ source: String) -> Result<Program, ExpressionProblem> {
    Result { () throws(ExpressionProblem) in try Program(parsing: source) }
  }

  // MARK: Names without a record

  /// Gives the subjects that the project names and no record describes, or `nil` when there are
  /// none.
  ///
  /// Where the condition compares with a list of the project, as in
  /// `deployment.id in project.systems`, a name in that list is a subject by the project's own
  /// word.
  func namedOnly(_ view: RecordView) -> [Subject]? {
    guard case .success(let program)? = population.condition.map(PopulationSubjects.program),
      population.each == nil,
      let project = bindings.bindings[EvidenceBindings.projectName],
      case .object(let object) = project.content
    else { return nil }
    var named: [(text: String, origin: Origin?)] = []
    for field in program.selections(of: EvidenceBindings.projectName) {
      let value = object.value(of: field)
      guard case .list(let list) = value.read.content else { continue }
      let origin = IdentityOrigin.citations(of: value.origins).first
      for element in list.elements {
        if case .string(let text) = element.content { named.append((text, origin)) }
      }
    }
    guard !named.isEmpty else { return nil }
    var seen = RecordNames(in: view.table).among(Set(named.map { ExactText($0.text) }))
    let plural = view.table.kind.plural
    let subjects = named.filter { seen.insert(ExactText($0.text)).inserted }
      .map { name, origin in
        Subject(
          name: name, origin: origin, stand: .unrecorded,
          doubts: [MissingEvidence(name: plural, cause: .missing, origins: [])])
      }
    return subjects.isEmpty ? nil : subjects
  }

  // MARK: Texts that records share

  /// The subjects that some rows have; rows whose texts are known to be those of others may be left
  /// out.
  func texts(of view: RecordView, rows: [Int]) -> [Subject] {
    guard let each = population.each, let variable = population.variable else { return [] }
    let condition = population.condition.map(PopulationSubjects.program)
    guard case .success(let program) = PopulationSubjects.program(each) else {
      return [unrecorded(population.name, plural: each)]
    }
    var texts: [ExactText: Int] = [:]
    var subjects: [Subject] = []
    var unnamed: [MissingEvidence] = []
    for row in rows {
      guard let doubts = doubts(of: row, view, condition) else { continue }
      let value = bindings.evaluate(
        program, subject: (view.table.kind.name, view.object(at: row)))
      guard case .string(let text) = value.content else {
        if case .undecided(let missing) = Truth(value) { unnamed += missing }
        continue
      }
      guard !text.isEmpty, scope.contains(unit: text) else { continue }
      let found = Subject(
        name: text, origin: IdentityOrigin.citations(of: value.origins).first,
        stand: .text(name: variable, value: value), doubts: doubts)
      if let position = texts[ExactText(text)] {
        // One record that certainly has the text is enough.
        if doubts.isEmpty, !subjects[position].doubts.isEmpty { subjects[position] = found }
      } else {
        texts[ExactText(text)] = subjects.count
        subjects.append(found)
      }
    }
    if subjects.isEmpty, !unnamed.isEmpty {
      return [
        Subject(
          name: "no \(PopulationSubjects.words(population.name)) on record", stand: .unrecorded,
          doubts: Array(unnamed.prefix(1)))
      ]
    }
    return PopulationSubjects.sorted(subjects)
  }

  /// Puts subjects in the order of their names, by bytes; equal names keep their order.
  static func sorted(_ subjects: [Subject]) -> [Subject] {
    subjects.enumerated().sorted { left, right in
      left.element.name.hasSameScalars(as: right.element.name)
        ? left.offset < right.offset
        : left.element.name.precedesByScalars(right.element.name)
    }.map(\.element)
  }

  /// A name of the vocabulary as people write it.
  private static func words(_ name: String) -> String {
    name.split(separator: "_").joined(separator: " ")
  }
}
