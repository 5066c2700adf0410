/// Gathers what the body of a macro gives for each element into the macro's result.
struct Fold {
  private let macro: Comprehension.Macro
  private let rest: Unknown?
  private var strict = Strictness()
  private var origins = OriginCollection()
  private var junction: Junction
  private var matches = 0
  private var values: [Value] = []
  private var entries: [MapEntry] = []
  private var sortKeys: [Value] = []

  init(_ macro: Comprehension.Macro, over origins: OriginSet, rest: Unknown?) {
    self.macro = macro
    self.rest = rest
    junction = Junction(decides: macro == .exists)
    junction.add(origins)
    self.origins.add(origins)
  }

  /// Tells whether a condition picks the current element.
  mutating func picks(_ condition: Value) -> Bool {
    guard strict.accepts(condition) else { return false }
    guard case .bool(let flag) = condition.content else {
      _ = strict.accepts(.noOverload(macro.rawValue, [condition]).adding(condition.origins))
      return false
    }
    origins.add(condition.origins)
    return flag
  }

  /// Adds what the body gave for an element; gives the result when that decides it.
  mutating func add(_ value: Value, element: Value, key: Value) -> Value? {
    switch macro {
    case .all, .exists:
      return junction.add(value)
    case .existsOne:
      if picks(value) { matches += 1 }
    case .filter:
      if picks(value) { values.append(element) }
    case .map, .transformList:
      if strict.accepts(value) { values.append(value) }
    case .sortBy:
      if strict.accepts(value) {
        values.append(element)
        sortKeys.append(value)
        origins.add(value.origins)
      }
    case .transformMap:
      if strict.accepts(value) { entries.append(MapEntry(key: key, value: value)) }
    case .transformMapEntry:
      guard strict.accepts(value) else { return nil }
      guard case .map(let map) = value.content else {
        _ = strict.accepts(.noOverload(macro.rawValue, [value]).adding(value.origins))
        return nil
      }
      origins.add(value.origins)
      entries.append(contentsOf: map.entries)
    }
    return nil
  }

  /// The result when all elements have been added.
  mutating func result(_ budget: inout Budget) -> Value {
    switch macro {
    case .all, .exists:
      if let rest { junction.add(rest) }
      return junction.result
    case .existsOne:
      return existsOne
    case .filter, .map, .transformList:
      if let failure = strict.failure { return failure }
      return Value(.list(ListValue(values, rest: rest)), origins: origins.set)
    case .sortBy:
      if let rest { _ = strict.accepts(Value(.unknown([rest]))) }
      if let failure = strict.failure { return failure }
      return ListFunctions.sorted(values, by: sortKeys, macro.rawValue, &budget)
        .adding(origins.set)
    case .transformMap, .transformMapEntry:
      if let rest { _ = strict.accepts(Value(.unknown([rest]))) }
      if let failure = strict.failure { return failure }
      guard budget.spend(entries.count / 8) else { return budget.problem }
      do {
        return Value(.map(try MapValue(entries)), origins: origins.set)
      } catch {
        return Value(.error(error), origins: origins.set)
      }
    }
  }

  /// Two matches decide that there is not exactly one, whatever else may come; an error stays.
  private var existsOne: Value {
    if matches > 1, !strict.hasError { return Value(.bool(false), origins: origins.set) }
    var strict = strict
    if let rest { _ = strict.accepts(Value(.unknown([rest]))) }
    return strict.failure ?? Value(.bool(matches == 1), origins: origins.set)
  }
}
