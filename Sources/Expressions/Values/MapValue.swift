/// A map whose entries keep the order in which they were written.
package struct MapValue: Sendable {
  /// The entries in order; no two keys are equal.
  package let entries: [MapEntry]
  private let positions: [MapKey: Int]

  /// The map without entries.
  package static let empty = MapValue(entries: [], positions: [:])

  private init(entries: [MapEntry], positions: [MapKey: Int]) {
    self.entries = entries
    self.positions = positions
  }

  /// Makes a map, or throws when a key is of a type that cannot be one or is there twice.
  package init(_ entries: [MapEntry]) throws(EvaluationProblem) {
    var positions: [MapKey: Int] = [:]
    positions.reserveCapacity(entries.count)
    for (position, entry) in entries.enumerated() {
      guard let key = MapKey(entry.key) else {
        throw EvaluationProblem("unsupported key type: `\(entry.key.typeName.name)`")
      }
      guard positions.updateValue(position, forKey: key) == nil else {
        throw EvaluationProblem("a key is repeated: `\(entry.key.keyText)`")
      }
    }
    self.init(entries: entries, positions: positions)
  }

  /// Makes a map with texts for keys; of a repeated key the first value stays.
  package init(texts fields: [(key: String, value: Value)]) {
    var positions: [MapKey: Int] = [:]
    var entries: [MapEntry] = []
    positions.reserveCapacity(fields.count)
    entries.reserveCapacity(fields.count)
    for field in fields where positions[MapKey(field.key)] == nil {
      positions[MapKey(field.key)] = entries.count
      entries.append(MapEntry(field.key, field.value))
    }
    self.init(entries: entries, positions: positions)
  }

  package var count: Int { entries.count }

  /// Gives the value of a text key.
  package func value(named name: String) -> Value? {
    positions[MapKey(name)].map { entries[$0].value }
  }

  /// Gives the value of a key, where numbers of different types with the same value are one key.
  package func value(for key: Value) -> Value? {
    guard let key = MapKey(lookup: key) else { return nil }
    return positions[key].map { entries[$0].value }
  }
}

extension Value {
  /// The key as messages show it.
  var keyText: String {
    switch content {
    case .string(let text): text
    case .bool(let flag): String(flag)
    case .int(let number): String(number)
    case .uint(let number): String(number)
    case .double(let number): DoubleText.conversion(number)
    default: typeName.name
    }
  }
}
