/// Watches the parts of a literal for one that is unknown or an error.
struct Strictness {
  private var unknowns = UnknownCollection()
  private var origins = OriginCollection()
  private var error: Value?

  /// Tells whether a part is a value, and remembers it when it is not.
  mutating func accepts(_ part: Value) -> Bool {
    switch part.content {
    case .unknown(let more):
      unknowns.add(more)
      origins.add(part.origins)
      return false
    case .error:
      if error == nil { error = part }
      return false
    default:
      return true
    }
  }

  /// Whether any part was an error.
  var hasError: Bool { error != nil }

  /// The unknown, else the first error, that the parts make of the whole.
  var failure: Value? {
    unknowns.isEmpty ? error : Value(.unknown(unknowns.unknowns), origins: origins.set)
  }
}
