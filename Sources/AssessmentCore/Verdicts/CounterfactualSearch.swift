/// Finds the shortest way to a better verdict (SM-36).
package enum CounterfactualSearch {
  /// Names a smallest set of items whose closing changes the verdict, or gives `nil` for a go.
  ///
  /// Among sets of one size the cheapest wins: by effort, then in catalogue order. The set is tried
  /// before it is named: the target is the verdict of the case with exactly these items closed.
  /// Where closing items alone changes nothing, the set is empty, the target is the present
  /// verdict, and the other conditions say what stands in the way of the next better verdict. What
  /// only a still better one needs is not mentioned.
  package static func shortestWay(
    from subject: VerdictCase, otherConditions: [OtherCondition]
  ) -> Counterfactual? {
    let present = VerdictRule.kind(of: subject)
    guard present != .go else { return nil }
    let items = candidates(in: subject, at: present)
    let reached = VerdictRule.kind(of: subject.closing(Set(items.map(\.id))))
    guard reached > present else {
      let next = VerdictKind.allCases.first { $0 > present } ?? present
      return Counterfactual(
        target: present, items: [],
        otherConditions: otherConditions.filter { $0.blocks <= next }.map(\.text)
          + remainder(of: subject))
    }
    let closed = Set(items.map(\.id))
    let due = otherConditions.filter { condition in
      condition.blocks <= reached && condition.item.map(closed.contains) ?? true
    }
    return Counterfactual(
      target: reached, items: items.map(\.id), otherConditions: due.map(\.text))
  }

  /// Chooses the items to close, cheapest first, as far as closing items can help at all.
  private static func candidates(
    in subject: VerdictCase, at present: VerdictKind
  ) -> [VerdictItem] {
    switch present {
    case .insufficientEvidence:
      let coverage = subject.coverage
      let lacking = max(0, (coverage.whole + 1) / 2 - coverage.part)
      let unclear = cheapestFirst(
        subject.items.filter { item in
          guard item.isReadinessItem, case .unclear = item.state else { return false }
          return true
        })
      return Array(unclear.prefix(lacking))
    case .noGo:
      let forced = subject.items.filter {
        $0.isCriticalBlock || (subject.gate != nil && $0.isNeededByGate && $0.isOpen)
      }
      let forcedIDs = Set(forced.map(\.id))
      let others = cheapestFirst(subject.open.filter { !forcedIDs.contains($0.id) })
      let surplus = max(0, others.count - max(0, subject.openThreshold))
      return cheapestFirst(forced + others.prefix(surplus))
    case .conditionalGo: return cheapestFirst(subject.open)
    case .go: return []
    }
  }

  /// Orders items by effort, then in catalogue order.
  private static func cheapestFirst(_ items: some Sequence<VerdictItem>) -> [VerdictItem] {
    items.enumerated()
      .sorted { ($0.element.effort, $0.offset) < ($1.element.effort, $1.offset) }
      .map(\.element)
  }

  /// Says which items are open besides, where closing them is not enough.
  private static func remainder(of subject: VerdictCase) -> [String] {
    let open = subject.items.filter {
      $0.isOpen && ($0.isReadinessItem || (subject.gate != nil && $0.isNeededByGate))
    }
    guard !open.isEmpty else { return [] }
    let ids = open.map(\.id).joined(separator: ", ")
    return ["closing the open items (\(ids)) alone does not change the verdict"]
  }
}
