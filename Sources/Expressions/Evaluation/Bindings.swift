/// The values of the names that an expression may use.
package struct Bindings: Sendable {
  private var values: [String: Value]
  /// Names that were bound for one evaluation, the latest last; they hide those in ``values``.
  private var nearest: [(name: String, value: Value)] = []
  /// Whether any name has a dot in it, so that selections have to be looked up as names.
  private(set) var hasQualifiedNames = false

  package init(_ values: [String: Value] = [:]) {
    self.values = values
    hasQualifiedNames = values.keys.contains { $0.utf8.contains(UInt8(ascii: ".")) }
  }

  /// The value of a name, which may be qualified as in `x.y`.
  package subscript(name: String) -> Value? {
    get {
      for bound in nearest.reversed() where bound.name == name { return bound.value }
      return values[name]
    }
    set {
      nearest.removeAll { $0.name == name }
      values[name] = newValue
      if name.utf8.contains(UInt8(ascii: ".")) { hasQualifiedNames = true }
    }
  }

  /// Binds one more name without copying the others, as is wanted for the same expression on many
  /// subjects.
  package func binding(_ name: String, to value: Value) -> Bindings {
    var bindings = self
    bindings.nearest.append((name, value))
    if name.utf8.contains(UInt8(ascii: ".")) { bindings.hasQualifiedNames = true }
    return bindings
  }
}
