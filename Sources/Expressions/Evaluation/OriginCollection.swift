/// Gathers origins from many values and sorts them once.
struct OriginCollection {
  private var first = OriginSet.none
  private var more: [Origin] = []

  mutating func add(_ origins: OriginSet) {
    if origins.isEmpty { return }
    if first.isEmpty {
      first = origins
    } else if first != origins {
      more.append(contentsOf: origins.sorted)
    }
  }

  /// Adds the origins of a value and of everything that it holds.
  mutating func addAll(of value: Value, _ budget: inout Budget) {
    add(value.origins)
    switch value.content {
    case .list(let list):
      guard budget.spend(list.elements.count / 8 + 1) else { return }
      for element in list.elements { addAll(of: element, &budget) }
    case .map(let map):
      guard budget.spend(map.entries.count / 8 + 1) else { return }
      for entry in map.entries {
        add(entry.key.origins)
        addAll(of: entry.value, &budget)
      }
    case .optional(let wrapped?), .absent(let wrapped):
      guard budget.spend(1) else { return }
      addAll(of: wrapped, &budget)
    default:
      break
    }
  }

  var set: OriginSet {
    more.isEmpty ? first : OriginSet(first.sorted + more)
  }
}
