import Documents
import Expressions

/// Turns the nodes of a document into values that know their places.
///
/// Keys know their places too. Every scalar becomes a text, because a format that writes `NO` or `1.10` knows no types; what it
/// means is decided by the attribute that it is read as.
struct NodeValues {
  /// The places by the index of origins.
  private(set) var places: [CellPlace] = []

  /// Gives a value for a node and everything in it.
  mutating func value(of node: Node) -> Value {
    switch node.content {
    case .scalar(let scalar):
      let origins = OriginSet([origin(at: CellPlace(node.position))])
      return Value(scalar.isNull ? .null : .string(scalar.text), origins: origins)
    case .sequence(let elements):
      var values: [Value] = []
      values.reserveCapacity(elements.count)
      for element in elements { values.append(value(of: element)) }
      return Value(.list(ListValue(values)))
    case .mapping(let entries):
      var fields: [MapEntry] = []
      fields.reserveCapacity(entries.count)
      for entry in entries {
        let origins = OriginSet([origin(at: CellPlace(entry.keyPosition))])
        fields.append(
          MapEntry(
            key: Value(.string(entry.key), origins: origins), value: value(of: entry.value)))
      }
      // Keys that only Unicode tells apart are one key; the first of them stays.
      return Value(
        .map(
          (try? MapValue(fields))
            ?? MapValue(texts: entries.indices.map { (entries[$0].key, fields[$0].value) })))
    }
  }

  /// Gives a place an origin.
  mutating func origin(at place: CellPlace) -> Origin {
    places.append(place)
    return Origin(index: UInt32(clamping: places.count - 1))
  }

  /// Gives the places of origins, in the order of the document.
  func places(of origins: OriginSet) -> [CellPlace] {
    origins.sorted.compactMap { origin in
      places.indices.contains(Int(origin.index)) ? places[Int(origin.index)] : nil
    }
  }

  /// Finds where a value starts in its document.
  func firstPlace(in value: Value) -> CellPlace? {
    if let place = places(of: value.origins).first { return place }
    switch value.content {
    case .list(let list):
      return list.elements.lazy.compactMap { firstPlace(in: $0) }.first
    case .map(let map):
      return map.entries.lazy.compactMap { firstPlace(in: $0.key) ?? firstPlace(in: $0.value) }
        .first
    default:
      return nil
    }
  }
}
