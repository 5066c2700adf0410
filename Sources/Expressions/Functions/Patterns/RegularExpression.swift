/// A regular expression that is matched in time linear in the text, whatever the expression.
///
/// It is compiled to the instructions of a machine that follows all ways to match at once, so there
/// is nothing to go back over.
struct RegularExpression: Sendable {
  private enum Instruction: Sendable {
    case set(ScalarSet)
    case split(Int, Int)
    case jump(Int)
    case assertion(PatternAssertion)
    case match
  }

  private static let mostInstructions = 20_000

  private var instructions: [Instruction] = []

  /// Compiles a pattern in the syntax of RE2, or throws what is wrong with it.
  init(_ pattern: String) throws(EvaluationProblem) {
    try compile(try PatternParser.parse(pattern))
    instructions.append(.match)
  }

  private mutating func emit(_ instruction: Instruction) throws(EvaluationProblem) {
    guard instructions.count < RegularExpression.mostInstructions else {
      throw EvaluationProblem("invalid regular expression: too large")
    }
    instructions.append(instruction)
  }

  private mutating func compile(_ node: PatternNode) throws(EvaluationProblem) {
    switch node {
    case .set(let set): try emit(.set(set))
    case .assertion(let assertion): try emit(.assertion(assertion))
    case .sequence(let parts):
      for part in parts { try compile(part) }
    case .alternatives(let alternatives):
      var ends: [Int] = []
      for (index, alternative) in alternatives.enumerated() {
        guard index < alternatives.count - 1 else {
          try compile(alternative)
          break
        }
        let split = instructions.count
        try emit(.split(split + 1, 0))
        try compile(alternative)
        ends.append(instructions.count)
        try emit(.jump(0))
        instructions[split] = .split(split + 1, instructions.count)
      }
      for end in ends { instructions[end] = .jump(instructions.count) }
    case .repetition(let part, let least, let most):
      for _ in 0..<least { try compile(part) }
      guard let most else {
        let split = instructions.count
        try emit(.split(split + 1, 0))
        try compile(part)
        try emit(.jump(split))
        instructions[split] = .split(split + 1, instructions.count)
        return
      }
      var splits: [Int] = []
      for _ in least..<max(least, most) {
        splits.append(instructions.count)
        try emit(.split(instructions.count + 1, 0))
        try compile(part)
      }
      for split in splits { instructions[split] = .split(split + 1, instructions.count) }
    }
  }

  /// Tells whether the expression is found anywhere in a text, or gives `nil` when the budget ends.
  func matches(_ text: String, _ budget: inout Budget) -> Bool? {
    guard budget.spend(instructions.count / 8 + 1) else { return nil }
    var states = States(count: instructions.count)
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if add(0, to: &states, before: before, after: scalar) { return true }
      guard budget.spend(states.members.count / 8 + 1) else { return nil }
      // Where a way goes on is only worked out when the next character is known.
      var reached: [Int] = []
      for state in states.members {
        if case .set(let set) = instructions[state], set.contains(scalar) {
          reached.append(state + 1)
        }
      }
      states.removeAll()
      states.reached = reached
      before = scalar
    }
    return add(0, to: &states, before: before, after: nil)
  }

  /// Adds the states that can be reached without taking a character; tells whether one is a match.
  private func add(
    _ start: Int, to states: inout States, before: Unicode.Scalar?, after: Unicode.Scalar?
  ) -> Bool {
    var stack = [start] + states.reached
    states.reached.removeAll(keepingCapacity: true)
    while let state = stack.popLast() {
      guard states.insert(state) else { continue }
      switch instructions[state] {
      case .match: return true
      case .jump(let target): stack.append(target)
      case .split(let first, let second):
        stack.append(second)
        stack.append(first)
      case .assertion(let assertion):
        if RegularExpression.holds(assertion, before, after) { stack.append(state + 1) }
      case .set: states.members.append(state)
      }
    }
    return false
  }

  private static func holds(
    _ assertion: PatternAssertion, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?
  ) -> Bool {
    switch assertion {
    case .textStart: return before == nil
    case .textEnd: return after == nil
    case .lineStart: return before == nil || before == "\n"
    case .lineEnd: return after == nil || after == "\n"
    case .wordBoundary, .noWordBoundary:
      let isBoundary =
        (before.map(ScalarSet.isWord) ?? false) != (after.map(ScalarSet.isWord) ?? false)
      return isBoundary == (assertion == .wordBoundary)
    }
  }

  /// The instructions that the machine is at, each once.
  private struct States {
    /// The instructions at which a character is awaited.
    var members: [Int] = []
    /// The instructions that taking the last character led to.
    var reached: [Int] = []
    private var seen: [Int]
    private var generation = 1

    init(count: Int) {
      seen = Array(repeating: 0, count: count)
    }

    mutating func insert(_ state: Int) -> Bool {
      guard seen[state] != generation else { return false }
      seen[state] = generation
      return true
    }

    mutating func removeAll() {
      members.removeAll(keepingCapacity: true)
      generation += 1
    }
  }
}
