package import Expressions

/// The names of the evidence for expressions: the lists of records, the project and the day of the
/// run.
package struct EvidenceBindings: Sendable {
  /// The name of the one case under assessment, and of its kind.
  package static let projectName = "project"
  /// The name of the day of the run.
  package static let asOfName = "as_of"

  package let bindings: Bindings
  package let functions: FunctionLibrary
  /// The records of each kind, in the order of the vocabulary.
  package let views: [RecordView]
  /// The limit of age in days, or `nil` for the records' own.
  package let limit: Int?
  private let positions: [String: Int]

  /// Binds the evidence as it is under a limit of age.
  ///
  /// Lists of populations are closed, as they are given; other lists are open unless a manifest
  /// says that their kind is complete (SM-35). Of the lists only those in `names` are made, or all
  /// for `nil`, since a list costs a value for each record.
  package init(evidence: EvidenceBase, limit: Int? = nil, names: Set<String>? = nil) {
    var bindings = Bindings()
    var views: [RecordView] = []
    var positions: [String: Int] = [:]
    for table in evidence.tables {
      let view = RecordView(table: table, evidence: evidence, limit: limit)
      positions[table.kind.name] = views.count
      views.append(view)
      if names?.contains(table.kind.plural) ?? true {
        bindings[table.kind.plural] = EvidenceBindings.list(of: view)
      }
    }
    bindings[EvidenceBindings.projectName] = EvidenceBindings.project(
      positions[EvidenceBindings.projectName].map { views[$0] }, evidence.manifest)
    bindings[EvidenceBindings.asOfName] = EvidenceFunctions.moment(of: evidence.asOf)
    self.bindings = bindings
    self.views = views
    self.limit = limit
    self.positions = positions
    functions = EvidenceFunctions.library(asOf: evidence.asOf)
  }

  /// Finds the records of a kind.
  package func view(of kind: String) -> RecordView? {
    positions[kind].map { views[$0] }
  }

  /// Gives all records of a kind as a list; what is not known about its end, if anything, is its
  /// name.
  package static func list(of view: RecordView) -> Value {
    list(of: view, rows: Array(0..<max(0, view.table.rowCount)))
  }

  /// Gives some records of a kind as a list with the same end.
  package static func list(of view: RecordView, rows: [Int]) -> Value {
    let table = view.table
    // A list that no file gives is not a list that is taken as given: nothing is condemned because
    // a file is missing.
    let isClosed = table.isComplete || (table.kind.isPopulation && table.rowCount > 0)
    let list = ListValue(rows.map { view.object(at: $0) }, rest: nil)
    return isClosed ? Value(.list(list)) : open(list, of: view)
  }

  /// Gives the same records as a list that may go on.
  static func open(_ list: ListValue, of view: RecordView) -> Value {
    let rest = Unknown(name: view.table.kind.plural, cause: UnclearCause.missing.rawValue)
    return Value(.list(ListValue(list.elements, rest: rest)))
  }

  /// Evaluates a program with one more name, if there is one.
  package func evaluate(_ program: Program, subject: (name: String, value: Value)? = nil) -> Value {
    guard let subject else {
      return program.evaluate(bindings, functions: functions, budget: Self.budget).value
    }
    return program.evaluate(
      bindings.binding(subject.name, to: subject.value), functions: functions,
      budget: Self.budget
    ).value
  }

  /// The steps that one evaluation may take: enough to go through every pair of a few thousand
  /// records.
  package static let budget = 50_000_000

  /// Gives the record of the case: the only one, or of several the one that the manifest names.
  private static func project(_ view: RecordView?, _ manifest: CaseManifest) -> Value {
    let unrecorded = Value(
      .object(UnrecordedObject(kind: projectName, identity: manifest.project)))
    guard let view, view.table.rowCount > 0 else { return unrecorded }
    if view.table.rowCount == 1 { return view.object(at: 0) }
    let row = (0..<view.table.rowCount).first {
      view.table.identity(at: $0).hasSameScalars(as: manifest.project)
    }
    return row.map { view.object(at: $0) } ?? unrecorded
  }
}
