import Expressions

/// A finding that follows from how a criterion's tally moved between two assessments, as data
/// (SM-24).
package struct TrendRule: Sendable {
  /// The names of the two tallies in expressions.
  package static let before = "before"
  package static let now = "now"
  /// The numbers of a tally, as expressions call them.
  package static let fields = ["applicable", "met", "unmet", "unclear"]

  package let id: String
  package let title: String
  /// The criterion whose tallies are compared.
  package let criterion: String
  /// Holds, over `before` and `now`, where the finding is due.
  package let condition: Condition
  package let severity: Finding.Severity
  /// What is the matter, in one sentence without a full stop.
  package let statement: String
  package let why: String
  package let remediation: String

  package init(
    id: String, title: String, criterion: String, condition: Condition,
    severity: Finding.Severity, statement: String, why: String, remediation: String
  ) {
    self.id = id
    self.title = title
    self.criterion = criterion
    self.condition = condition
    self.severity = severity
    self.statement = statement
    self.why = why
    self.remediation = remediation
  }

  /// Whether the rule certainly holds between two tallies.
  package func holds(from before: OutcomeTally, to now: OutcomeTally) -> Bool {
    var bindings = Bindings()
    bindings[TrendRule.before] = TrendRule.value(of: before)
    bindings[TrendRule.now] = TrendRule.value(of: now)
    let value = condition.program.evaluate(bindings).value
    if case .holds = Truth(value) { return true }
    return false
  }

  private static func value(of tally: OutcomeTally) -> Value {
    let numbers = [tally.applicable, tally.met.reduce(0, +), tally.unmet, tally.unclear]
    return Value(
      .map(
        MapValue(
          texts: zip(fields, numbers).map { (key: $0, value: Value(.int(Int64($1)))) })))
  }
}
