package import Expressions

/// A thing that no record describes, so that everything about it is unknown.
package struct UnrecordedObject: ObjectValue {
  package let kind: String
  package let identity: String

  package init(kind: String, identity: String = "") {
    self.kind = kind
    self.identity = identity
  }

  package func value(of field: String) -> Value {
    Value(.unknown([Unknown(name: "\(kind).\(field)", cause: UnclearCause.missing.rawValue)]))
  }
}
