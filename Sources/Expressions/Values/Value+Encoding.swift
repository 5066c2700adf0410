extension Value {
  /// The value as JSON text that keeps its type, for instance `{"int":"3"}`.
  ///
  /// Numbers are texts, bytes are hexadecimal, a map is a list of pairs. An unknown is
  /// `{"unknown":["name: cause"]}` and an error `{"error":"message"}`. A value of more than a
  /// million parts is an error, since shared parts can make a small value a huge text.
  package var encoded: String {
    var writer = ValueWriter()
    writer.write(self)
    guard !writer.budget.isExhausted else {
      return #"{"error":"the value is too large to be written"}"#
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Writes values as JSON text.
private struct ValueWriter {
  var bytes: [UInt8] = []
  var budget = Budget(limit: 1_000_000)

  mutating func write(_ value: Value) {
    guard budget.spend(1) else { return }
    switch value.content {
    case .null: add(#"{"null":null}"#)
    case .bool(let flag): add(flag ? #"{"bool":true}"# : #"{"bool":false}"#)
    case .int(let number): field("int", String(number))
    case .uint(let number): field("uint", String(number))
    case .double(let number): field("double", DoubleText.encoded(number))
    case .string(let text): field("string", text)
    case .bytes(let bytes): field("bytes", Hexadecimal.text(of: bytes))
    case .timestamp(let timestamp): field("timestamp", timestamp.text)
    case .duration(let span): field("duration", span.text)
    case .type(let type): field("type", type.name)
    case .object(let object): field("object", "\(object.kind) \(object.identity)")
    case .absent(let standIn): write(standIn)
    case .error(let problem): field("error", problem.message)
    case .unknown(let unknowns):
      add(#"{"unknown":"#)
      texts(unknowns.map { "\($0.name): \($0.cause)" })
      add("}")
    case .atLeast(let bound, let unknown):
      add(#"{"atLeast":""#)
      add(String(bound))
      add(#"","unknown":"#)
      texts(["\(unknown.name): \(unknown.cause)"])
      add("}")
    case .optional(nil): add(#"{"optional":null}"#)
    case .optional(let wrapped?):
      add(#"{"optional":"#)
      write(wrapped)
      add("}")
    case .list(let list): write(list)
    case .map(let map): write(map)
    }
  }

  private mutating func write(_ list: ListValue) {
    add(#"{"list":["#)
    for (index, element) in list.elements.enumerated() {
      if index > 0 { add(",") }
      write(element)
    }
    add("]")
    if let rest = list.rest {
      add(#","unknown":"#)
      texts(["\(rest.name): \(rest.cause)"])
    }
    add("}")
  }

  private mutating func write(_ map: MapValue) {
    add(#"{"map":["#)
    for (index, entry) in map.entries.enumerated() {
      add(index > 0 ? ",[" : "[")
      write(entry.key)
      add(",")
      write(entry.value)
      add("]")
    }
    add("]}")
  }

  private mutating func field(_ name: String, _ text: String) {
    add("{\"")
    add(name)
    add("\":")
    quote(text)
    add("}")
  }

  private mutating func texts(_ texts: [String]) {
    add("[")
    for (index, text) in texts.enumerated() {
      if index > 0 { add(",") }
      quote(text)
    }
    add("]")
  }

  private mutating func add(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func quote(_ text: String) {
    guard budget.spend(text.utf8.count / 64) else { return }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): add("\\\"")
      case UInt8(ascii: "\\"): add("\\\\")
      case UInt8(ascii: "\n"): add("\\n")
      case UInt8(ascii: "\r"): add("\\r")
      case UInt8(ascii: "\t"): add("\\t")
      case 0..<0x20, 0x7F: add("\\u00" + Hexadecimal.text(of: [byte]))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
