extension Value {
  /// Reads a value from its encoding, an object with the type for its one key: `{"int": "3"}`.
  ///
  /// Throws when the encoding is of no type, or its payload does not fit the type.
  package init(decoding encoded: EncodedValue) throws(EvaluationProblem) {
    self.init(try Value.content(of: encoded, depth: 0))
  }

  private static func content(
    of encoded: EncodedValue, depth: Int
  ) throws(EvaluationProblem) -> Content {
    guard depth < Parser.deepest else {
      throw EvaluationProblem("a value is nested deeper than \(Parser.deepest) levels")
    }
    guard case .map(let fields) = encoded, fields.count == 1, let (type, payload) = fields.first
    else {
      throw EvaluationProblem(
        "a value is an object with its type for a key, such as `{\"int\": \"3\"}`")
    }
    switch (type, payload) {
    case ("null", .null): return .null
    case ("bool", .bool(let flag)): return .bool(flag)
    case ("string", .text(let text)): return .string(text)
    case ("type", .text(let text)): return .type(TypeName(text))
    case ("list", .list(let elements)):
      var values: [Value] = []
      values.reserveCapacity(elements.count)
      for element in elements { values.append(Value(try content(of: element, depth: depth + 1))) }
      return .list(ListValue(values))
    case ("map", .list(let pairs)):
      var entries: [MapEntry] = []
      entries.reserveCapacity(pairs.count)
      for pair in pairs {
        guard case .list(let parts) = pair, parts.count == 2, let key = parts.first,
          let value = parts.last
        else { throw EvaluationProblem("an entry of a `map` is a list of key and value") }
        entries.append(
          MapEntry(
            key: Value(try content(of: key, depth: depth + 1)),
            value: Value(try content(of: value, depth: depth + 1))))
      }
      return .map(try MapValue(entries))
    case ("optional", .null): return .optional(nil)
    case ("optional", _): return .optional(Value(try content(of: payload, depth: depth + 1)))
    case (_, .text(let text)):
      if let scalar = scalar(type, text) { return scalar }
      throw EvaluationProblem("`\(text)` is no `\(type)`")
    default:
      guard typeNames.contains(type) else {
        throw EvaluationProblem("`\(type)` is no type of value")
      }
      throw EvaluationProblem("the value of `\(type)` is of the wrong form")
    }
  }

  private static let typeNames: Set<String> = [
    "null", "bool", "int", "uint", "double", "string", "bytes", "list", "map", "type", "timestamp",
    "duration", "optional",
  ]

  private static func scalar(_ type: String, _ text: String) -> Content? {
    switch type {
    case "int": Int64(text).map { .int($0) }
    case "uint": UInt64(text).map { .uint($0) }
    case "double": Double(text).map { .double($0) }
    case "bytes": bytes(hexadecimal: text).map { .bytes($0) }
    case "timestamp": Timestamp(text: text).map { .timestamp($0) }
    case "duration": TimeSpan(text: text).map { .duration($0) }
    default: nil
    }
  }

  private static func bytes(hexadecimal text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = StringLiteral.hexValue(digits[index]),
        let low = StringLiteral.hexValue(digits[index + 1])
      else { return nil }
      bytes.append(UInt8(truncatingIfNeeded: high << 4 | low))
    }
    return bytes
  }
}
