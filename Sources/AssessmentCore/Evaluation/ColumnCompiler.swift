import Expressions

/// Takes conditions on the records of one kind apart so that they can be decided for whole columns.
///
/// It works in two passes over the same conditions: the first collects the texts that conditions
/// compare each column with, the second makes the parts. So one look through a column serves all
/// conditions.
struct ColumnCompiler {
  /// A column with fewer distinct contents is decided content by content.
  private let fewContents: Int

  private let table: RecordTable
  private var texts: [Int: Set<ExactText>] = [:]
  private var keys: [Int: ColumnKeys] = [:]
  private var classes: [Int?: [Int: RowClasses]] = [:]
  /// Whether a column has a code for each row, and a content for each code.
  private var isSound: [Int: Bool] = [:]

  init(table: RecordTable, fewContents: Int) {
    self.fewContents = fewContents
    self.table = table
  }

  private var subject: String { table.kind.name }

  // MARK: First pass

  /// Collects the texts that a condition compares the columns with.
  mutating func collect(_ program: Program, in lists: inout ListSession) {
    collect(program.expression, of: program, in: &lists)
  }

  private mutating func collect(
    _ expression: Expression, of program: Program, in lists: inout ListSession
  ) {
    guard isLeaf(expression) else {
      for part in ColumnCompiler.parts(of: expression) { collect(part, of: program, in: &lists) }
      return
    }
    for attribute in expression.selections(of: subject) {
      guard let (position, comparison) = comparison(expression, of: attribute, in: lists) else {
        continue
      }
      var found = comparison
      for other in comparison.others {
        let condition = PreparedCondition(
          Program(subexpression: other, of: program), subject: nil, in: &lists)
        found.gather(condition.evaluate(on: nil).read)
      }
      texts[position, default: []].formUnion(found.texts)
    }
  }

  /// Gives the column that a part compares and what with, where it does nothing else with it and
  /// the column is long enough to care.
  private func comparison(
    _ expression: Expression, of attribute: String, in lists: ListSession
  ) -> (position: Int, comparison: TextComparison)? {
    guard !expression.uses(whole: subject), let position = table.kind.positions[attribute],
      table.columns.indices.contains(position),
      table.columns[position].dictionary.count > fewContents
    else { return nil }
    var comparison = TextComparison(
      subject: subject, attribute: attribute, kinds: lists.kinds)
    return comparison.accepts(expression) ? (position, comparison) : nil
  }

  // MARK: Second pass

  /// Makes the parts of a condition.
  mutating func compile(
    _ program: Program, _ view: RecordView, in lists: inout ListSession
  ) -> ColumnCondition {
    compile(program.expression, of: program, view, in: &lists)
  }

  private mutating func compile(
    _ expression: Expression, of program: Program, _ view: RecordView,
    in lists: inout ListSession
  ) -> ColumnCondition {
    guard !isLeaf(expression) else {
      return .leaf(leaf(expression, of: program, view, in: &lists))
    }
    var parts: [ColumnCondition] = []
    for part in ColumnCompiler.parts(of: expression) {
      parts.append(compile(part, of: program, view, in: &lists))
    }
    switch (expression.kind, parts.count) {
    case (.and, _): return .and(parts)
    case (.or, _): return .or(parts)
    case (.not, 1): return .not(parts[0])
    case (.conditional, 3): return .choose(parts[0], parts[1], parts[2])
    default: return .leaf(leaf(expression, of: program, view, in: &lists))
    }
  }

  /// Whether a part is not taken apart any further.
  private func isLeaf(_ expression: Expression) -> Bool {
    if ColumnCompiler.parts(of: expression).isEmpty { return true }
    return expression.selections(of: subject).count <= 1 && !expression.uses(whole: subject)
  }

  /// The operands of a logical operator; none for anything else.
  private static func parts(of expression: Expression) -> [Expression] {
    switch expression.kind {
    case .and, .or, .not, .conditional: expression.children
    default: []
    }
  }

  private mutating func leaf(
    _ expression: Expression, of program: Program, _ view: RecordView,
    in lists: inout ListSession
  ) -> ColumnLeaf {
    let condition = PreparedCondition(
      Program(subexpression: expression, of: program), subject: subject, in: &lists)
    guard !expression.uses(whole: subject) else {
      return ColumnLeaf(condition, axes: nil, view: view)
    }
    var axes: [ColumnLeaf.Axis] = []
    for field in expression.selections(of: subject) {
      // An attribute that the kind does not have is the general evaluator's to complain about.
      guard let position = table.kind.positions[field], table.columns.indices.contains(position),
        isSound(at: position)
      else { return ColumnLeaf(condition, axes: nil, view: view) }
      let keys = comparison(expression, of: field, in: lists) == nil ? nil : keys(of: position)
      axes.append(
        ColumnLeaf.Axis(position: position, classes: classes(of: position, in: view), keys: keys))
    }
    return ColumnLeaf(condition, axes: axes, view: view)
  }

  private mutating func classes(of position: Int, in view: RecordView) -> RowClasses {
    if let known = classes[view.limit]?[position] { return known }
    let made = RowClasses(of: position, in: view)
    classes[view.limit, default: [:]][position] = made
    return made
  }

  private mutating func isSound(at position: Int) -> Bool {
    if let known = isSound[position] { return known }
    let column = table.columns[position]
    let count = column.dictionary.count
    let isSound =
      column.codes.count == table.rowCount
      && (column.codes.isEmpty || Int(column.codes.max() ?? 0) < count)
    self.isSound[position] = isSound
    return isSound
  }

  private mutating func keys(of position: Int) -> ColumnKeys {
    if let known = keys[position] { return known }
    let made = ColumnKeys(
      of: table.columns[position].dictionary, keeping: texts[position] ?? [])
    keys[position] = made
    return made
  }
}
