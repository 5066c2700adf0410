/// Names a type of CEL, or the kind of an object, as `type()` gives it.
package struct TypeName: Hashable, Sendable {
  /// The name as the specification spells it, for instance `null_type`.
  package let name: String

  package init(_ name: String) {
    self.name = name
  }

  package static let null = TypeName("null_type")
  package static let bool = TypeName("bool")
  package static let int = TypeName("int")
  package static let uint = TypeName("uint")
  package static let double = TypeName("double")
  package static let string = TypeName("string")
  package static let bytes = TypeName("bytes")
  package static let list = TypeName("list")
  package static let map = TypeName("map")
  package static let timestamp = TypeName("google.protobuf.Timestamp")
  package static let duration = TypeName("google.protobuf.Duration")
  package static let type = TypeName("type")
  package static let optional = TypeName("optional_type")

  /// The types that an expression can name, in the specification's order.
  package static let denotable: [TypeName] = [
    .null, .bool, .int, .uint, .double, .string, .bytes, .list, .map, .timestamp, .duration, .type,
    .optional,
  ]

  private static let denotableNames = Set(denotable.map(\.name))

  /// Gives the type that an identifier denotes, or `nil` when it denotes none.
  package static func denoted(by name: String) -> TypeName? {
    denotableNames.contains(name) ? TypeName(name) : nil
  }
}
