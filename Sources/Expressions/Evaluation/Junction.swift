/// Joins truth values with `&&` or `||`, one after the other.
///
/// One operand can decide; the result then has its origins only. Unknowns and errors are absorbed
/// by a deciding operand wherever it stands; without one, an unknown goes before an error.
struct Junction {
  /// The value that decides: `false` for `&&`, `true` for `||`.
  let decides: Bool
  private var unknowns = UnknownCollection()
  private var error: Value?
  private var origins = OriginCollection()

  init(decides: Bool) {
    self.decides = decides
  }

  /// Adds an operand and gives the result when the operand decides it.
  mutating func add(_ value: Value) -> Value? {
    switch value.content {
    case .bool(let flag):
      if flag == decides { return value }
      origins.add(value.origins)
    case .unknown(let more):
      unknowns.add(more)
      origins.add(value.origins)
    case .error:
      if error == nil { error = value }
    default:
      if error == nil {
        error = .noOverload(decides ? "||" : "&&", [value]).adding(value.origins)
      }
    }
    return nil
  }

  /// Adds something that is not known.
  mutating func add(_ unknown: Unknown) {
    unknowns.add(unknown)
  }

  /// Adds origins on which the result rests when no operand decides it.
  mutating func add(_ more: OriginSet) {
    origins.add(more)
  }

  /// The result when no operand decided it.
  var result: Value {
    if !unknowns.isEmpty {
      return Value(.unknown(unknowns.unknowns), origins: origins.set)
    }
    return error ?? Value(.bool(!decides), origins: origins.set)
  }
}
