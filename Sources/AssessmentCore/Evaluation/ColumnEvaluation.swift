import Expressions

/// Counts the outcomes of one criterion over the rows of a large table, column by column.
///
/// What the columns cannot tell is left to the general evaluator, row by row: rows that people's
/// answers or entries name, and outcomes without a grade of their own. So both give the same.
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
    let whole = isSpecial == nil ? wholeCounts(membership, kinds) : nil
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
      if !isOpenFull(open, critical), hasOpen || !byHand.isEmpty {
        collectOpen(checks, start, &open, &critical, &rules, rows)
      }
      start = rows.upperBound
      if let whole {
        let isMetFull = met.count >= ColumnEvaluation.shownMet
        let hasMet = whole[Kind.met..<Kind.ungraded].contains { $0 > 0 }
        let hasMoreOpen = whole[Kind.unmet] + whole[Kind.unclear] > 0
        if isMetFull || !hasMet, isOpenFull(open, critical) || !hasMoreOpen { break }
      }
    }
    if let whole { counts = whole }
    let counted = OutcomeTally(counting: byHand)
    let tally = OutcomeTally(
      met: zip(counted.met, counts[Kind.met..<Kind.ungraded]).map { $0 + $1 },
      unmet: counted.unmet + counts[Kind.unmet], unclear: counted.unclear + counts[Kind.unclear],
      notApplicable: counted.notApplicable + counts[Kind.notApplicable])
    let shown = (critical + open).prefix(ColumnEvaluation.shownOpen)
    return Result(tally: tally, shown: Array(shown) + met.prefix(ColumnEvaluation.shownMet))
  }

  /// Whether no further open row will be shown.
  private func isOpenFull(_ open: [Int], _ critical: [Int]) -> Bool {
    if critical.count >= ColumnEvaluation.shownOpen { return true }
    switch self.critical {
    case nil: return open.count >= ColumnEvaluation.shownOpen
    case .constant(let bits)? where bits & 0xFF == 0:
      return open.count >= ColumnEvaluation.shownOpen
    default: return false
    }
  }

  /// Counts the kinds of all rows at once, where the checks and exemptions are the same for every
  /// row.
  ///
  /// Gives `nil` where they are not, or where rows have to be decided by hand.
  private func wholeCounts(_ membership: ColumnMembership, _ kinds: [UInt16]) -> [Int]? {
    guard case .constant(let check) = check, !membership.counts.isEmpty else { return nil }
    var rule: UInt16 = 0
    for (number, exemption) in exemptions.enumerated() {
      guard case .constant(let bits) = exemption else { return nil }
      rule = number == 0 ? bits : PackedTruth.or(rule, bits)
    }
    if isExcluded { rule = 1 }
    var counts = [Int](repeating: 0, count: Kind.count)
    for (member, count) in membership.counts.enumerated() where count > 0 {
      let kind = kinds[ColumnEvaluation.sort(UInt8(member), rule, check)]
      guard kind != UInt16(Kind.ungraded) else { return nil }
      counts[Int(kind)] += count
    }
    return counts
  }

  /// The position in the table of kinds: three bits of grade, and two each of truth, exemption and
  /// membership, so that it is never outside.
  @inline(__always)
  private static func sort(_ member: UInt8, _ rule: UInt16, _ check: UInt16) -> Int {
    Int(member & 3) << 7 | Int(min(rule & 0xFF, 2)) << 5 | Int(min(check & 0xFF, 2)) << 3
      | Int(check >> 8 & 7)
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
                  let kind = kinds[sort(members[start + index], rules[index], check)]
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
