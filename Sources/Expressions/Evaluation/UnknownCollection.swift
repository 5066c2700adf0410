/// Gathers what is not known, each once and in the order in which it was first met.
struct UnknownCollection {
  private(set) var unknowns: [Unknown] = []
  private var seen: Set<Unknown> = []

  var isEmpty: Bool { unknowns.isEmpty }

  mutating func add(_ more: [Unknown]) {
    for unknown in more { add(unknown) }
  }

  mutating func add(_ unknown: Unknown) {
    if seen.insert(unknown).inserted { unknowns.append(unknown) }
  }
}
