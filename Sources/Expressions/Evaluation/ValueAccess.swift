extension Value {
  /// Gives the value of a field, for `value.field` and `value.?field`.
  func field(_ name: String, optional: Bool) -> Value {
    switch content {
    case .map(let map):
      guard let value = map.value(named: name)?.read else {
        return optional
          ? Value(.optional(nil), origins: origins)
          : .problem("no such key: `\(name)`").adding(origins)
      }
      return value.adding(origins).wrapped(optional)
    case .object(let object):
      let value = object.value(of: name)
      if optional, case .absent = value.content {
        return Value(.optional(nil), origins: origins.union(value.origins))
      }
      return value.read.adding(origins).wrapped(optional)
    case .optional(nil): return self
    case .optional(let wrapped?):
      // A field of an optional is an optional, whichever way it is asked for.
      return wrapped.read.field(name, optional: true).adding(origins)
    case .unknown, .error: return self
    default:
      return Value.problem("`\(typeName.name)` has no fields, so no `\(name)`").adding(origins)
    }
  }

  /// Tells whether a field is there, for `has(value.field)`.
  func hasField(_ name: String) -> Value {
    switch content {
    case .map(let map):
      guard let value = map.value(named: name) else { return Value(.bool(false), origins: origins) }
      return value.presence.adding(origins)
    case .object(let object): return object.value(of: name).presence.adding(origins)
    case .optional(nil): return Value(.bool(false), origins: origins)
    case .optional(let wrapped?): return wrapped.read.hasField(name).adding(origins)
    case .unknown, .error: return self
    default:
      return Value.problem("`\(typeName.name)` has no fields, so no `\(name)`").adding(origins)
    }
  }

  /// Whether a field with this value is there: not known of an unknown, and not if it is absent.
  private var presence: Value {
    switch content {
    case .unknown, .error: self
    case .absent: Value(.bool(false), origins: origins)
    default: Value(.bool(true), origins: origins)
    }
  }

  /// Makes an optional of a value that may be unknown or an error, if one is asked for.
  private func wrapped(_ optional: Bool) -> Value {
    switch content {
    case .unknown, .error: self
    default: optional ? Value(.optional(self), origins: origins) : self
    }
  }

  /// Gives an element, for `value[index]` and `value[?index]`; neither is unknown or an error.
  func element(at index: Value, optional: Bool) -> Value {
    switch content {
    case .list(let list):
      if case .atLeast(_, let unknown) = index.content {
        return Value(.unknown([unknown]), origins: origins)
      }
      guard let position = index.position else {
        return .problem("invalid index type: `\(index.typeName.name)`").adding(origins)
      }
      if let position = Int(exactly: position), list.elements.indices.contains(position) {
        return list.elements[position].read.adding(origins).wrapped(optional)
      }
      if position >= 0, let rest = list.rest { return Value(.unknown([rest]), origins: origins) }
      return optional
        ? Value(.optional(nil), origins: origins)
        : .problem("index out of range: \(position)").adding(origins)
    case .map(let map):
      guard let value = map.value(for: index)?.read else {
        return optional
          ? Value(.optional(nil), origins: origins)
          : .problem("no such key: `\(index.keyText)`").adding(origins)
      }
      return value.adding(origins).wrapped(optional)
    case .object:
      guard case .string(let name) = index.content else {
        return .noOverload("[]", [self, index]).adding(origins)
      }
      return field(name, optional: optional)
    case .optional(nil): return self
    case .optional(let wrapped?):
      return wrapped.read.element(at: index, optional: true).adding(origins)
    default:
      return .noOverload("[]", [self, index]).adding(origins)
    }
  }

  /// The value as a position in a list: an integer, or a double that is whole.
  private var position: Int64? {
    switch content {
    case .int(let number): number
    case .uint(let number): Int64(clamping: number)
    case .double(let number): Int64(exactly: number)
    default: nil
    }
  }
}
