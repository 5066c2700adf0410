import Expressions

/// Counts the outcomes of one criterion over the rows of a large table, column by column.
///
/// What the columns cannot tell is left to the general evaluator, row by row: rows that people's answers or
/// entries name, and outcomes without a grade of their own. So both give the same.
struct ColumnEvaluation {
  /// Rows are decided in blocks that stay in the processor's cache.
  static let blockSize = 8_192
  /// How many subjects a result shows of a large population (see ``CriterionResult/subjects``).
  static let shownOpen = 200
  static let shownMet = 50

  /// What came of it.
  struct Result {
    var tally: OutcomeTally
    /// The rows to show: open ones first, then met ones.
    var shown: [Int]
  }

  let exemptions: [ColumnCondition]
  /// The checks that decide, joined.
  let check: ColumnCondition
  let critical: ColumnCondition?
  /// The weakest grade that counts, or `nil` where any does (SM-26).
  let requiredGrade: Grade?
  /// Whether people's valid entries exempt every subject.
  let isExcluded: Bool

  /// A row's outcome in four bits, as ``kinds`` names it.
  private enum Kind {
    static let met = 0
    static let ungraded = 5
    static let unmet = 6
    static let unclear = 7
    static let notApplicable = 8
    static let outside = 9
    static let count = 10
  }

  /// Decides all rows of a membership; `decide` decides one row with the general evaluator.
  func result(
    _ membership: ColumnMembership, isSpecial: ((Int) -> Bool)?,
    decide: (Int) -> SubjectOutcome
  ) -> Result {
    var counts = [Int](repeating: 0, count: Kind.count)
    var byHand: [SubjectOutcome] = []
    var open: [Int] = []
    var critical: [Int] = []
    var met: [Int] = []
    let total = membership.rows.count
    let size = min(ColumnEvaluation.blockSize, total)
    var checks = [UInt16](repeating: 0, count: size)
    var rules = [UInt16](repeating: 0, count: size)
    var more = rules
    let kinds = kindTable
    let hasRules = isExcluded || !exemptions.isEmpty
    var start = 0
    while start < total {
      let rows = start..<min(total, start + ColumnEvaluation.blockSize)
      for buffer in [0, 1, 2] where rows.count < size {
        switch buffer {
        case 0: checks = Array(checks.prefix(rows.count))
        case 1: rules = Array(rules.prefix(rows.count))
        default: more = Array(more.prefix(rows.count))
        }
      }
      check.fill(&checks, rows)
      if hasRules { exempt(&rules, &more, rows) }
      let before = (counts[Kind.unmet], counts[Kind.unclear], counts[Kind.ungraded])
      ColumnEvaluation.judge(&checks, rules, membership.rows, rows.lowerBound, kinds, &counts)
      let hasOpen = counts[Kind.unmet] > before.0 || counts[Kind.unclear] > before.1
      if counts[Kind.ungraded] > before.2 || isSpecial != nil {
        for index in checks.indices {
          guard checks[index] != UInt16(Kind.outside),
            checks[index] == UInt16(Kind.ungraded) || isSpecial?(start + index) ?? false
          else { continue }
          counts[Int(checks[index])] -= 1
          let outcome = decide(start + index)
          byHand.append(outcome)
          checks[index] = UInt16(ColumnEvaluation.kind(of: outcome))
        }
      }
      if met.count < ColumnEvaluation.shownMet {
        for index in checks.indices where checks[index] < UInt16(Kind.ungraded) {
          met.append(start + index)
          if met.count == ColumnEvaluation.shownMet { break }
        }
      }
      let isFull =
        self.critical == nil
        ? open.count >= ColumnEvaluation.shownOpen
        : critical.count >= ColumnEvaluation.shownOpen
      if !isFull, hasOpen || !byHand.isEmpty {
        collectOpen(checks, start, &open, &critical, &rules, rows)
      }
      start = rows.upperBound
    }
    let counted = OutcomeTally(counting: byHand)
    let tally = OutcomeTally(
      met: zip(counted.met, counts[Kind.met..<Kind.ungraded]).map { $0 + $1 },
      unmet: counted.unmet + counts[Kind.unmet], unclear: counted.unclear + counts[Kind.unclear],
      notApplicable: counted.notApplicable + counts[Kind.notApplicable])
    let shown = (critical + open).prefix(ColumnEvaluation.shownOpen)
    return Result(tally: tally, shown: Array(shown) + met.prefix(ColumnEvaluation.shownMet))
  }

  /// Joins the exemptions: any that holds exempts, and one that is undecided leaves a doubt.
  private func exempt(_ rules: inout [UInt16], _ more: inout [UInt16], _ rows: Range<Int>) {
    guard let first = exemptions.first else {
      for index in rules.indices { rules[index] = isExcluded ? 1 : 0 }
      return
    }
    first.fill(&rules, rows)
    for exemption in exemptions.dropFirst() {
      exemption.fill(&more, rows)
      for index in rules.indices { rules[index] = PackedTruth.or(rules[index], more[index]) }
    }
    if isExcluded { for index in rules.indices { rules[index] = 1 } }
  }

  /// The kind of a row for every combination of membership, exemption, check and grade.
  private var kindTable: [UInt16] {
    var kinds: [UInt16] = []
    let weakest = requiredGrade?.rawValue ?? 0
    for member in 0..<4 {
      for rule in 0..<4 {
        for truth in 0..<4 {
          for grade in 0..<8 {
            kinds.append(
              UInt16(ColumnEvaluation.kind(UInt8(member), rule, truth, grade, weakest)))
          }
        }
      }
    }
    return kinds
  }

  private static func kind(
    _ member: UInt8, _ rule: Int, _ truth: Int, _ grade: Int, _ weakest: Int
  ) -> Int {
    if member == ColumnMembership.outside { return Kind.outside }
    if rule == 1 { return Kind.notApplicable }
    if truth == 1 {
      if grade >= Int(PackedTruth.ungraded) { return Kind.ungraded }
      return grade < weakest ? Kind.unclear : min(grade, Kind.ungraded - 1)
    }
    let isDoubtful = member == ColumnMembership.doubtful || rule > 1
    return truth > 1 || isDoubtful ? Kind.unclear : Kind.unmet
  }

  /// Replaces each row's check by its kind, and counts the kinds.
  private static func judge(
    _ checks: inout [UInt16], _ rules: [UInt16], _ members: [UInt8], _ start: Int,
    _ kinds: [UInt16], _ counts: inout [Int]
  ) {
    // Two tables, so that counting a kind does not wait for the count before.
    var even = [Int](repeating: 0, count: 16)
    var odd = even
    checks.withUnsafeMutableBufferPointer { checks in
      rules.withUnsafeBufferPointer { rules in
        members.withUnsafeBufferPointer { members in
          kinds.withUnsafeBufferPointer { kinds in
            even.withUnsafeMutableBufferPointer { even in
              odd.withUnsafeMutableBufferPointer { odd in
                for index in checks.indices {
                  let check = checks[index]
                  // Three bits of grade, and two each of truth, exemption and membership: never outside.
                  let sort =
                    Int(members[start + index] & 3) << 7 | Int(min(rules[index] & 0xFF, 2)) << 5
                    | Int(min(check & 0xFF, 2)) << 3 | Int(check >> 8 & 7)
                  let kind = kinds[sort]
                  checks[index] = kind
                  if index & 1 == 0 {
                    even[Int(kind & 15)] &+= 1
                  } else {
                    odd[Int(kind & 15)] &+= 1
                  }
                }
              }
            }
          }
        }
      }
    }
    for kind in counts.indices { counts[kind] += even[kind] + odd[kind] }
  }

  private static func kind(of outcome: SubjectOutcome) -> Int {
    switch outcome {
    case .met(let grade): Kind.met + grade.rawValue
    case .unmet: Kind.unmet
    case .unclear: Kind.unclear
    case .notApplicable: Kind.notApplicable
    }
  }

  /// Collects open rows, those that are critical apart.
  private func collectOpen(
    _ kinds: [UInt16], _ start: Int, _ open: inout [Int], _ critical: inout [Int],
    _ truths: inout [UInt16], _ rows: Range<Int>
  ) {
    self.critical?.fill(&truths, rows)
    for index in kinds.indices
    where kinds[index] == UInt16(Kind.unmet) || kinds[index] == UInt16(Kind.unclear) {
      // What is not known to be uncritical is critical (SM-29).
      if self.critical != nil, truths[index] & 0xFF != 0 {
        if critical.count < ColumnEvaluation.shownOpen { critical.append(start + index) }
      } else if open.count < ColumnEvaluation.shownOpen {
        open.append(start + index)
      }
    }
  }
}
