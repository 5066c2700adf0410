import Expressions

/// A condition made ready for many subjects: its lists hold only the records that can matter.
struct PreparedCondition: Sendable {
  /// A list whose records that matter depend on the subject.
  private struct Joined: Sendable {
    let plural: String
    let view: RecordView
    let uses: [Use]
  }

  /// One use of a list, with an index for each comparison.
  struct Use: Sendable {
    let comparisons: [(index: TextIndex, key: ListUse.Key)]

    /// The rows that can matter for a subject, in order; `nil` for all of them.
    func rows(for subject: Value?) -> [Int]? {
      var known: [(index: TextIndex, texts: [String])] = []
      for comparison in comparisons {
        guard let texts = Use.texts(comparison.key, subject) else { continue }
        known.append((comparison.index, texts))
      }
      // The comparison that leaves the fewest rows goes first, so that the others have little to
      // do.
      let order = known.indices.map { (count: known[$0].index.count(of: known[$0].texts), at: $0) }
      guard let first = order.min(by: { ($0.count, $0.at) < ($1.count, $1.at) }) else {
        return nil
      }
      var rows = known[first.at].index.rows(with: known[first.at].texts)
      for (position, comparison) in known.enumerated() where position != first.at {
        rows.removeAll { !comparison.index.mayHave($0, oneOf: comparison.texts) }
      }
      return rows
    }

    /// Whether the subject does not tell what a comparison asks for, so that no record can be said to
    /// pass it.
    func isUndecidable(for subject: Value?) -> Bool {
      comparisons.contains { comparison in
        guard case .subjectField(let field) = comparison.key,
          case .object(let object) = subject?.content
        else { return false }
        if case .unknown = object.value(of: field).read.content { return true }
        return false
      }
    }

    /// The texts of a comparison, or `nil` where the subject's is not known or is none.
    private static func texts(_ key: ListUse.Key, _ subject: Value?) -> [String]? {
      let value: Value?
      switch key {
      case .texts(let texts): return texts
      case .subject: value = subject
      case .subjectField(let field):
        guard case .object(let object) = subject?.content else { return nil }
        value = object.value(of: field).read
      }
      guard case .string(let text) = value?.content else { return nil }
      return [text]
    }
  }

  let program: Program
  private let bindings: Bindings
  private let functions: FunctionLibrary
  private let joined: [Joined]
  private let wantsCertainty: Bool

  /// Prepares a program for subjects that it calls by a name, or for none.
  ///
  /// With `wantsCertainty` nothing is asked but whether the condition certainly holds. Then a list is
  /// not gone through where the subject does not tell which of its records are meant: it stays open,
  /// and what depends on it is unknown.
  init(
    _ program: Program, subject: String?, in session: inout ListSession,
    wantsCertainty: Bool = false
  ) {
    self.program = program
    self.wantsCertainty = wantsCertainty
    var bindings = session.evidence.bindings
    var joined: [Joined] = []
    let uses = ListUse.uses(of: session.plurals, in: program.expression, subject: subject)
    var done: Set<String> = []
    for use in uses where done.insert(use.plural).inserted {
      guard let view = session.view(ofList: use.plural) else { continue }
      let all = uses.filter { $0.plural == use.plural }
      let fields = all.compactMap(\.fields)
      if fields.count == all.count,
        let rows = session.sample(view, by: fields.flatMap(\.self))
      {
        bindings[use.plural] = EvidenceBindings.list(of: view, rows: rows)
        continue
      }
      if all.contains(where: \.comparisons.isEmpty) {
        bindings[use.plural] = session.list(of: view)
        continue
      }
      let indexed = all.map { session.indexed($0, view) }
      if indexed.contains(where: \.comparisons.isEmpty) {
        bindings[use.plural] = session.list(of: view)
      } else if all.contains(where: \.dependsOnSubject) {
        joined.append(Joined(plural: use.plural, view: view, uses: indexed))
      } else {
        bindings[use.plural] = PreparedCondition.list(view, indexed, for: nil)
      }
    }
    self.bindings = bindings
    self.joined = joined
    functions = session.evidence.functions
  }

  /// Evaluates the condition on a subject.
  func evaluate(on subject: (name: String, value: Value)?) -> Value {
    if subject == nil, joined.isEmpty {
      return program.evaluate(
        bindings, functions: functions, budget: EvidenceBindings.budget
      ).value
    }
    var bindings = bindings
    for list in joined {
      let records = records(of: list, for: subject?.value)
      bindings = bindings.binding(list.plural, to: records)
    }
    if let subject { bindings = bindings.binding(subject.name, to: subject.value) }
    return program.evaluate(
      bindings, functions: functions, budget: EvidenceBindings.budget
    ).value
  }

  /// The records of a list that can matter for a subject.
  private func records(of list: Joined, for subject: Value?) -> Value {
    let decidable =
      wantsCertainty ? list.uses.filter { !$0.isUndecidable(for: subject) } : list.uses
    let records =
      decidable.isEmpty
      ? EvidenceBindings.list(of: list.view, rows: [])
      : PreparedCondition.list(list.view, decidable, for: subject)
    guard decidable.count < list.uses.count, case .list(let known) = records.content else {
      return records
    }
    return EvidenceBindings.open(known, of: list.view)
  }

  /// The list of the records that one of the uses needs.
  private static func list(_ view: RecordView, _ uses: [Use], for subject: Value?) -> Value {
    guard uses.count > 1 else {
      return uses.first?.rows(for: subject).map { EvidenceBindings.list(of: view, rows: $0) }
        ?? EvidenceBindings.list(of: view)
    }
    var needed: Set<Int> = []
    for use in uses {
      guard let rows = use.rows(for: subject) else { return EvidenceBindings.list(of: view) }
      needed.formUnion(rows)
    }
    return EvidenceBindings.list(of: view, rows: needed.sorted())
  }
}
