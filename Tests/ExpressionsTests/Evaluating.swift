import Expressions

/// Evaluates a source and gives the encoding of its value, or the message of its fault.
func result(
  _ source: String, _ bindings: Bindings = Bindings(), functions: FunctionLibrary = .standard,
  budget: Int = 1_000_000
) -> String {
  do throws(ExpressionProblem) {
    return try Program(parsing: source)
      .evaluate(bindings, functions: functions, budget: budget).value.encoded
  } catch {
    return "\(error.line):\(error.column): \(error.message)"
  }
}

/// Evaluates a source and gives the origins of its value.
func origins(_ source: String, _ bindings: Bindings) throws -> [UInt32] {
  try Program(parsing: source).evaluate(bindings).value.origins.sorted.map(\.index)
}

/// Makes a set of origins of their numbers.
func origin(_ indices: UInt32...) -> OriginSet {
  OriginSet(indices.map { Origin(index: $0) })
}

/// A record with fields for tests; what it does not list is unknown.
struct TestObject: ObjectValue {
  let kind: String
  let identity: String
  let fields: [String: Value]

  func value(of field: String) -> Value {
    fields[field]
      ?? Value(.unknown([Unknown(name: "\(kind).\(field)", cause: "missing")]))
  }
}
