/// A smallest set of open items whose closing changes the verdict to a better one (SM-36).
///
/// Where closing items alone changes nothing, there are no items and the target is the present
/// verdict; the other conditions then say what does.
package struct Counterfactual: Hashable, Sendable {
  /// The verdict that closing exactly these items gives.
  package let target: VerdictKind
  /// The ids of the items, cheapest first, then in catalogue order.
  package let items: [String]
  /// What the target needs besides, or the next verdict where no item helps, in words.
  package let otherConditions: [String]

  package init(target: VerdictKind, items: [String], otherConditions: [String]) {
    self.target = target
    self.items = items
    self.otherConditions = otherConditions
  }
}
