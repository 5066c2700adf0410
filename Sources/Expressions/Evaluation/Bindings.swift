/// The values of the names that an expression may use.
package struct Bindings: Sendable {
  private var values: [String: Value]
  /// Whether any name has a dot in it, so that selections have to be looked up as names.
  private(set) var hasQualifiedNames = false

  package init(_ values: [String: Value] = [:]) {
    self.values = values
    hasQualifiedNames = values.keys.contains { $0.utf8.contains(UInt8(ascii: ".")) }
  }

  /// The value of a name, which may be qualified as in `x.y`.
  package subscript(name: String) -> Value? {
    get { values[name] }
    set {
      values[name] = newValue
      if name.utf8.contains(UInt8(ascii: ".")) { hasQualifiedNames = true }
    }
  }
}
