import AssessmentCore
import Testing

@Suite struct CounterfactualTests {
  private static func shortestWay(_ subject: VerdictCase, _ conditions: [OtherCondition] = [])
    -> Counterfactual?
  {
    CounterfactualSearch.shortestWay(from: subject, otherConditions: conditions)
  }

  @Test func `a go needs no better verdict`() {
    #expect(
      CounterfactualTests.shortestWay(VerdictCase(items: [.example("D1")])) == nil)
  }

  @Test func `critical items come first and then the cheapest`() throws {
    let items =
      VerdictItem.several("C", 12, .complete) + [
        .example("D1", .incomplete, effort: .months), .example("D2", .incomplete, effort: .days),
        .example("D3", .incomplete, effort: .hours), .example("D4", .incomplete, effort: .days),
        .example("D5", .incomplete, effort: .weeks),
        .example("S1", .incomplete, critical: true, effort: .months),
        .example("S2", .incomplete, effort: .days),
      ]
    let way = try #require(CounterfactualTests.shortestWay(VerdictCase(items: items)))
    // Seven are open and four may be: S1 has to go, then the two cheapest of the others.
    #expect(way.items == ["D3", "D2", "S1"])
    #expect(way.target == .conditionalGo)
  }

  @Test func `a waived item need not be closed for a conditional go`() throws {
    let items =
      VerdictItem.several("C", 12, .complete) + [
        .example("S1", .incomplete, critical: true, waived: true),
        .example("S2", .incomplete, critical: true),
      ]
    let way = try #require(CounterfactualTests.shortestWay(VerdictCase(items: items)))
    #expect(way.items == ["S2"])
    #expect(way.target == .conditionalGo)
  }

  @Test func `what a gate asks for has to be closed`() throws {
    let items =
      VerdictItem.several("C", 12, .complete) + [
        .example("D1", .incomplete, gate: true), .example("D2", .incomplete),
        .example("A2", .unclear(.missing), gate: true, readiness: false, effort: .hours),
      ]
    let gate = VerdictGate(name: "rollout", isKnown: true)
    let way = try #require(
      CounterfactualTests.shortestWay(VerdictCase(items: items, gate: gate)))
    #expect(way.items == ["A2", "D1"])
    #expect(way.target == .conditionalGo)
  }

  @Test func `out of thin evidence the way leads over the cheapest unclear items`() throws {
    let items =
      VerdictItem.several("C", 2, .complete)
      + [
        .example("U1", .unclear(.missing), effort: .weeks),
        .example("U2", .unclear(.missing), effort: .hours),
        .example("U3", .unclear(.stale), effort: .days), .example("I1", .incomplete),
        .example("U4", .unclear(.stale), effort: .days),
        .example("U5", .unclear(.stale), effort: .days),
      ]
    let way = try #require(CounterfactualTests.shortestWay(VerdictCase(items: items)))
    #expect(way.items == ["U2"])
    // Five items are still open.
    #expect(way.target == .noGo)
  }

  /// What items alone cannot change is said in words, and the target is the verdict as it is.
  @Test(
    arguments: [
      (VerdictCase(items: VerdictItem.several("C", 3, .complete), evidenceBand: .low), []),
      (VerdictCase(items: VerdictItem.several("C", 3, .complete), isLightweight: true), []),
      (VerdictCase(items: VerdictItem.several("C", 3, .complete), missingKinds: ["none"]), []),
      (
        VerdictCase(
          items: VerdictItem.several("C", 3, .complete),
          gate: VerdictGate(name: "x", isKnown: false)), []
      ),
      (VerdictCase(items: []), []),
      (
        VerdictCase(
          items: VerdictItem.several("C", 3, .complete) + VerdictItem.several("O", 2, .incomplete),
          evidenceBand: .low),
        ["closing the open items (O1, O2) alone does not change the verdict"]
      ),
    ] as [(VerdictCase, [String])])
  func `where closing items does not help other conditions are named`(
    subject: VerdictCase, remainder: [String]
  ) throws {
    let way = try #require(
      CounterfactualTests.shortestWay(
        subject, [OtherCondition("do this", blocks: .noGo)]))
    #expect(way.items.isEmpty)
    #expect(way.target == VerdictRule.kind(of: subject))
    #expect(way.otherConditions == ["do this"] + remainder)
  }

  /// What only a go needs is not in the way of a conditional go.
  @Test(arguments: [
    (true, ["S1"], VerdictKind.conditionalGo, [String]()),
    (false, [], .conditionalGo, ["strengthen it"]),
  ])
  func `other conditions are those that the target needs`(
    isBlocked: Bool, items: [String], target: VerdictKind, conditions: [String]
  ) throws {
    let subject = VerdictCase(
      items: VerdictItem.several("C", 3, .complete)
        + (isBlocked ? [.example("S1", .incomplete, critical: true)] : []),
      evidenceBand: .low)
    let way = try #require(
      CounterfactualTests.shortestWay(
        subject, [OtherCondition("strengthen it", blocks: .go)]))
    #expect(way.items == items)
    #expect(way.target == target)
    #expect(way.otherConditions == conditions)
  }

  @Test func `a waiver is released when its item is among those to close`() throws {
    let items =
      VerdictItem.several("C", 3, .complete) + [
        .example("S1", .incomplete, critical: true, waived: true), .example("S2", .incomplete),
      ]
    let conditions = [
      OtherCondition("release that of S1", blocks: .go, item: "S1"),
      OtherCondition("release that of X", blocks: .go, item: "X"),
    ]
    let way = try #require(
      CounterfactualTests.shortestWay(VerdictCase(items: items), conditions))
    #expect(way.target == .go)
    #expect(way.otherConditions == ["release that of S1"])
  }

  /// Closing exactly the named items gives exactly the named verdict, no smaller set changes
  /// anything, and no other set of that size is cheaper: tried with every set of items of 400 small
  /// cases.
  @Test(arguments: 0..<400)
  func `the named set is sufficient and no smaller one is`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let subject = CounterfactualTests.randomCase(&generator)
    let present = VerdictRule.kind(of: subject)
    guard let way = CounterfactualTests.shortestWay(subject) else {
      #expect(present == .go)
      return
    }
    #expect(VerdictRule.kind(of: subject.closing(Set(way.items))) == way.target)
    #expect(way.items.isEmpty ? way.target == present : way.target > present)
    let open = subject.items.filter(\.isOpen).map(\.id)
    let efforts = Dictionary(uniqueKeysWithValues: subject.items.map { ($0.id, $0.effort.order) })
    var smallest: Int?
    var cheapest = Int.max
    for set in 0..<(1 << open.count) {
      let ids = open.enumerated().filter { set & (1 << $0.offset) != 0 }.map(\.element)
      if VerdictRule.kind(of: subject.closing(Set(ids))) > present {
        if ids.count < smallest ?? Int.max { cheapest = Int.max }
        smallest = min(smallest ?? ids.count, ids.count)
        if ids.count == smallest { cheapest = min(cheapest, cost(of: ids, efforts)) }
      }
    }
    #expect(smallest == (way.items.isEmpty ? nil : way.items.count))
    if smallest != nil { #expect(cost(of: way.items, efforts) == cheapest) }
  }

  private func cost(of ids: [String], _ efforts: [String: Int]) -> Int {
    ids.reduce(0) { $0 + (efforts[$1] ?? 0) }
  }

  /// Draws a case of up to ten items, of which few enough are open to try all sets.
  private static func randomCase(_ generator: inout SeededGenerator) -> VerdictCase {
    var items: [VerdictItem] = []
    for number in 0..<Int.random(in: 1...10, using: &generator) {
      let states: [ItemState] = [
        .complete, .complete, .incomplete, .unclear(.missing), .unclear(.stale),
        .notApplicable(reason: "", byHand: false),
      ]
      items.append(
        .example(
          "X\(number)", states.randomElement(using: &generator) ?? .complete,
          critical: Int.random(in: 0..<4, using: &generator) == 0,
          waived: Int.random(in: 0..<4, using: &generator) == 0,
          gate: Int.random(in: 0..<4, using: &generator) == 0,
          readiness: Int.random(in: 0..<6, using: &generator) > 0,
          effort: Effort.allCases.randomElement(using: &generator) ?? .days))
    }
    return VerdictCase(
      items: items,
      missingKinds: Int.random(in: 0..<12, using: &generator) == 0 ? ["no inventory"] : [],
      gate: Bool.random(using: &generator)
        ? VerdictGate(name: "g", isKnown: Int.random(in: 0..<9, using: &generator) > 0) : nil,
      evidenceBand: [nil, .high, .medium, .low].randomElement(using: &generator) ?? nil,
      openThreshold: Int.random(in: 0...4, using: &generator),
      isLightweight: Int.random(in: 0..<8, using: &generator) == 0)
  }
}
