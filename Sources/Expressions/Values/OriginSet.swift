/// Holds the origins that decided a value, each once and in ascending order.
package struct OriginSet: Hashable, Sendable {
  /// The origins in ascending order, none twice.
  package private(set) var sorted: [Origin]

  /// The set without any origin, which every literal has.
  package static let none = OriginSet([])

  package init(_ origins: some Sequence<Origin>) {
    let given = Array(origins)
    guard given.count > 1 else {
      // Most values have one origin or none, which are in order as they are.
      sorted = given
      return
    }
    var sorted: [Origin] = []
    sorted.reserveCapacity(given.count)
    for origin in given.sorted() where sorted.last != origin {
      sorted.append(origin)
    }
    self.sorted = sorted
  }

  package var isEmpty: Bool { sorted.isEmpty }

  /// Gives the origins that are in either set.
  package func union(_ other: OriginSet) -> OriginSet {
    if other.sorted.isEmpty { return self }
    if sorted.isEmpty || sorted == other.sorted { return other }
    return OriginSet(sorted + other.sorted)
  }
}
