package import Expressions

/// The functions that criteria have beside those of CEL.
package enum EvidenceFunctions {
  /// Gives CEL's functions, `days(n)`, `age(date)` and `shown(condition)`; an age is negative for a
  /// date in the future.
  ///
  /// `shown(condition)` is true where the condition certainly holds and false elsewhere, also where
  /// it is unknown: what a file shows decides, what no file says decides nothing (SM-33).
  package static func library(asOf: CalendarDate) -> FunctionLibrary {
    FunctionLibrary.standard
      .adding("days", arguments: 1) { arguments in
        arguments.first.map(days) ?? .problem("`days` needs a number")
      }
      .adding("age", arguments: 1) { arguments in
        arguments.first.map { age(of: $0, asOf: asOf) } ?? .problem("`age` needs a date")
      }
      .adding("shown", argumentsKnownOrNot: 1) { arguments in
        arguments.first.map(shown) ?? .problem("`shown` needs a condition")
      }
  }

  /// Gives the moment at which a day starts, or an error for a day outside CEL's calendar.
  package static func moment(of day: CalendarDate) -> Value {
    let (seconds, overflow) = Int64(day.daysSinceEpoch).multipliedReportingOverflow(by: 86_400)
    guard !overflow, let moment = Timestamp(seconds: seconds) else {
      return .problem("a day is outside the years 1 to 9999")
    }
    return Value(.timestamp(moment))
  }

  private static func shown(_ condition: Value) -> Value {
    switch condition.content {
    case .bool, .error: condition
    case .unknown: Value(.bool(false))
    default: .problem("`shown` needs a condition, not `\(condition.typeName.name)`")
    }
  }

  private static func days(_ number: Value) -> Value {
    let count: Int64?
    switch number.content {
    case .int(let number): count = number
    case .uint(let number): count = Int64(exactly: number)
    case .double(let number): count = Int64(exactly: number)
    default: return .problem("`days` needs a number, not `\(number.typeName.name)`")
    }
    guard let count else { return .problem("`days` needs a whole number") }
    let (seconds, overflow) = count.multipliedReportingOverflow(by: 86_400)
    guard !overflow, let span = TimeSpan(seconds: seconds) else {
      return .problem("`days` is out of range")
    }
    return Value(.duration(span))
  }

  private static func age(of date: Value, asOf: CalendarDate) -> Value {
    guard case .timestamp(let date) = date.content else {
      return .problem("`age` needs a date, not `\(date.typeName.name)`")
    }
    guard case .timestamp(let today) = moment(of: asOf).content, let span = today.since(date) else {
      return .problem("`age` is out of range")
    }
    return Value(.duration(span))
  }
}
