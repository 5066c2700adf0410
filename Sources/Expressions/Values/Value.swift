/// A value of the Common Expression Language together with the origins that decided it.
package struct Value: Sendable {
  /// What the value is.
  package let content: Content
  /// The places in the evidence that this value rests on; empty for literals.
  package let origins: OriginSet

  package init(_ content: Content, origins: OriginSet = .none) {
    self.content = content
    self.origins = origins
  }

  /// The kinds of value that CEL has, and the ways in which evaluation can fail to give one.
  package enum Content: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case double(Double)
    case string(String)
    case bytes([UInt8])
    indirect case list(ListValue)
    case map(MapValue)
    case timestamp(Timestamp)
    case duration(TimeSpan)
    case type(TypeName)
    indirect case optional(Value?)
    /// A record of the evidence, whose fields may be unknown.
    indirect case object(any ObjectValue)
    /// A field that is on record as having no value; the payload is what reading it gives
    /// (an empty text, `false`, an empty list or `null`), while `has()` of it is `false`.
    indirect case absent(Value)
    /// Not decidable, because of these.
    case unknown([Unknown])
    /// A number of which only a lower bound is known: the size of an open list.
    indirect case atLeast(Int64, Unknown)
    /// An evaluation that went wrong, as CEL's specification means it.
    indirect case error(EvaluationProblem)
  }
}

extension Value {
  /// Gives the value with more origins.
  package func adding(_ more: OriginSet) -> Value {
    more.isEmpty ? self : Value(content, origins: origins.union(more))
  }

  /// Gives what reading the value gives: itself, or the stand-in of an absent field.
  ///
  /// A field on record as empty must not reach an operator as such.
  package var read: Value {
    guard case .absent(let standIn) = content else { return self }
    return standIn.read.adding(origins)
  }

  /// Gives an error without origins.
  package static func problem(_ message: String) -> Value {
    Value(.error(EvaluationProblem(message)))
  }

  /// Gives a list without an unknown rest.
  package static func list(_ elements: [Value], origins: OriginSet = .none) -> Value {
    Value(.list(ListValue(elements)), origins: origins)
  }

  /// Names the value's type as `type()` does, or how evaluation failed to give a value.
  package var typeName: TypeName {
    switch content {
    case .null: .null
    case .bool: .bool
    case .int, .atLeast: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .list: .list
    case .map: .map
    case .timestamp: .timestamp
    case .duration: .duration
    case .type: .type
    case .optional: .optional
    case .object(let object): TypeName(object.kind)
    case .absent(let standIn): standIn.typeName
    case .unknown: TypeName("unknown")
    case .error: TypeName("error")
    }
  }
}
