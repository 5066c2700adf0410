/// Counts the steps of an evaluation and stops it at a limit.
package struct Budget: Sendable {
  package let limit: Int
  /// The steps taken so far; more than ``limit`` once the budget is exhausted.
  package private(set) var spent = 0

  package init(limit: Int) {
    self.limit = limit
  }

  package var isExhausted: Bool { spent > limit }

  /// Takes so many steps, or gives `false` when the budget does not allow them.
  package mutating func spend(_ steps: Int) -> Bool {
    guard spent <= limit, steps <= limit - spent else {
      spent = limit &+ 1
      return false
    }
    spent += max(0, steps)
    return true
  }

  /// Takes the steps that a text or byte sequence of a size costs.
  package mutating func spend(bytes: Int) -> Bool {
    spend(bytes / 64 + 1)
  }

  /// What an evaluation gives that went over its budget.
  var problem: Value {
    .problem("the evaluation takes more than \(limit) steps")
  }
}
