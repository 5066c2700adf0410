/// What a text turns out to say when it is read as a number, a date or another type.
package enum TextReading<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The text says this value.
  case value(Value)
  /// The text says that there is no value yet, or why there is none.
  case open(OpenReason)
  /// The text cannot be read as the type, or only by a guess.
  case unreadable(TextProblem)

  /// The value, when the text says one.
  package var value: Value? {
    guard case .value(let value) = self else { return nil }
    return value
  }

  /// The problem, when the text cannot be read.
  package var problem: TextProblem? {
    guard case .unreadable(let problem) = self else { return nil }
    return problem
  }

  /// The same reading with the value put into another form.
  package func map<Other>(_ change: (Value) -> Other) -> TextReading<Other> {
    switch self {
    case .value(let value): .value(change(value))
    case .open(let reason): .open(reason)
    case .unreadable(let problem): .unreadable(problem)
    }
  }
}
