/// The functions of moments and lengths of time.
enum TimeFunctions {
  static let all: [String: Function] = [
    "timestamp": Function(.global, 1...1) { arguments, _ in timestamp(arguments[0]) },
    "duration": Function(.global, 1...1) { arguments, _ in duration(arguments[0]) },
    "getFullYear": calendar("getFullYear") { $0.year },
    "getMonth": calendar("getMonth") { $0.month - 1 },
    "getDate": calendar("getDate") { $0.day },
    "getDayOfMonth": calendar("getDayOfMonth") { $0.day - 1 },
    "getDayOfWeek": calendar("getDayOfWeek") { $0.weekday },
    "getDayOfYear": calendar("getDayOfYear") { $0.dayOfYear },
    "getHours": clock("getHours", secondsPerUnit: 3600) { $0.hour },
    "getMinutes": clock("getMinutes", secondsPerUnit: 60) { $0.minute },
    "getSeconds": clock("getSeconds", secondsPerUnit: 1) { $0.second },
    "getMilliseconds": Function(.member, 1...2) { arguments, _ in
      switch arguments[0].content {
      case .timestamp(let timestamp):
        if let problem = zoneProblem(arguments, "getMilliseconds", timestamp) { return problem }
        return Value(.int(Int64(timestamp.nanoseconds / 1_000_000)))
      case .duration(let span) where arguments.count == 1:
        return Value(.int(span.nanoseconds / 1_000_000 % 1000))
      default: return .noOverload("getMilliseconds", arguments)
      }
    },
  ]

  private static func timestamp(_ value: Value) -> Value {
    switch value.content {
    case .timestamp: value
    case .int(let seconds):
      Timestamp(seconds: seconds).map { Value(.timestamp($0)) }
        ?? .problem("timestamp out of range")
    case .string(let text):
      Timestamp(text: text).map { Value(.timestamp($0)) }
        ?? .problem("`\(text)` is not a timestamp, or out of range")
    default: .noOverload("timestamp", [value])
    }
  }

  private static func duration(_ value: Value) -> Value {
    switch value.content {
    case .duration: value
    case .string(let text):
      TimeSpan(text: text).map { Value(.duration($0)) }
        ?? .problem("`\(text)` is not a duration, or out of range")
    default: .noOverload("duration", [value])
    }
  }

  /// A part of a moment's date, in UTC or in the zone that is given.
  private static func calendar(
    _ name: String, _ part: @escaping @Sendable (CivilTime) -> Int
  ) -> Function {
    Function(.member, 1...2) { arguments, _ in
      guard case .timestamp(let timestamp) = arguments[0].content else {
        return .noOverload(name, arguments)
      }
      return local(timestamp, arguments, name, part)
    }
  }

  /// A part of a moment's time of day, or a whole time span in that unit.
  private static func clock(
    _ name: String, secondsPerUnit: Int64, _ part: @escaping @Sendable (CivilTime) -> Int
  ) -> Function {
    Function(.member, 1...2) { arguments, _ in
      switch arguments[0].content {
      case .timestamp(let timestamp): local(timestamp, arguments, name, part)
      case .duration(let span) where arguments.count == 1:
        Value(.int(span.seconds / secondsPerUnit))
      default: .noOverload(name, arguments)
      }
    }
  }

  private static func zoneProblem(
    _ arguments: [Value], _ name: String, _ timestamp: Timestamp
  ) -> Value? {
    let result = local(timestamp, arguments, name) { _ in 0 }
    if case .error = result.content { return result }
    return nil
  }

  private static func local(
    _ timestamp: Timestamp, _ arguments: [Value], _ name: String, _ part: (CivilTime) -> Int
  ) -> Value {
    var offset: Int64 = 0
    if arguments.count == 2 {
      guard case .string(let zone) = arguments[1].content else {
        return .noOverload(name, arguments)
      }
      do throws(EvaluationProblem) {
        offset = try TimeZoneRules.offset(of: zone, at: timestamp.seconds)
      } catch {
        return Value(.error(error))
      }
    }
    return Value(
      .int(Int64(part(CivilTime(secondsSinceEpoch: timestamp.seconds + offset)))))
  }
}
