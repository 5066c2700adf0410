import Expressions

/// A truth value, undecided or not, with its grade, in two bytes, so that a million rows can be
/// joined.
///
/// The low byte is 0 for false and 1 for true; otherwise a bit for each cause that leaves it
/// undecided. The high byte is the weakest grade among the values that decided, or ``ungraded``
/// where none did. The operators join as ``Program`` does: what decides brings its own grade, and
/// causes add up.
struct PackedTruth: Equatable, Sendable {
  /// The grade of what only names or counts records.
  static let ungraded: UInt16 = 7

  let bits: UInt16

  init(bits: UInt16) {
    self.bits = bits
  }

  /// Packs the value of a condition.
  init(_ value: Value, _ view: RecordView) {
    switch Truth(value) {
    case .holds(let origins):
      self.init(bits: 1 | PackedTruth.grade(of: origins, view) << 8)
    case .fails(let origins):
      self.init(bits: PackedTruth.grade(of: origins, view) << 8)
    case .undecided(let missing):
      var bits: UInt16 = 0
      for cause in missing.map(\.cause) { bits |= PackedTruth.bit(of: cause) }
      self.init(bits: bits)
    }
  }

  /// Whether the condition is false, true or undecided: 0, 1 or more.
  var truth: UInt16 { bits & 0xFF }

  private static func grade(of origins: OriginSet, _ view: RecordView) -> UInt16 {
    var weakest = ungraded
    for origin in origins.sorted where !IdentityOrigin.isMarked(origin) {
      let grade = view.source(of: origin)?.grade ?? .attestation
      weakest = min(weakest, UInt16(grade.rawValue))
    }
    return weakest
  }

  private static func bit(of cause: UnclearCause) -> UInt16 {
    switch cause {
    case .conflict: 1 << 1
    case .stale: 1 << 2
    case .unreadable: 1 << 3
    case .missing, .claimed, .weak: 1 << 4
    case .notAsked: 1 << 5
    case .error: 1 << 6
    }
  }

  /// Joins with `&&`, the earlier operand first.
  @inline(__always)
  static func and(_ left: UInt16, _ right: UInt16) -> UInt16 {
    let leftTruth = left & 0xFF
    let rightTruth = right & 0xFF
    let causes = (leftTruth | rightTruth) & 0xFE
    let grade = min(left & 0xFF00, right & 0xFF00)
    let both = causes == 0 ? 1 | grade : causes
    return leftTruth == 0 ? left : rightTruth == 0 ? right : both
  }

  /// Joins with `||`, the earlier operand first.
  @inline(__always)
  static func or(_ left: UInt16, _ right: UInt16) -> UInt16 {
    let leftTruth = left & 0xFF
    let rightTruth = right & 0xFF
    let causes = (leftTruth | rightTruth) & 0xFE
    let grade = min(left & 0xFF00, right & 0xFF00)
    let neither = causes == 0 ? grade : causes
    return leftTruth == 1 ? left : rightTruth == 1 ? right : neither
  }

  /// Joins the checks of a criterion: as with `&&`, but one that holds without a grade leaves the
  /// whole without, since what it rests on has yet to be looked up.
  @inline(__always)
  static func together(_ left: UInt16, _ right: UInt16) -> UInt16 {
    let joined = and(left, right)
    guard joined & 0xFF == 1 else { return joined }
    let isUngraded = left >> 8 == ungraded || right >> 8 == ungraded
    return isUngraded ? 1 | ungraded << 8 : joined
  }

  /// Turns true into false and false into true, on the same grounds.
  @inline(__always)
  static func not(_ operand: UInt16) -> UInt16 {
    operand & 0xFE == 0 ? operand ^ 1 : operand
  }

  /// Chooses by a condition, whose grounds the choice shares.
  @inline(__always)
  static func choose(_ condition: UInt16, _ first: UInt16, _ second: UInt16) -> UInt16 {
    guard condition & 0xFE == 0 else { return condition }
    let chosen = condition & 1 == 1 ? first : second
    guard chosen & 0xFE == 0 else { return chosen }
    return chosen & 0xFF | min(chosen & 0xFF00, condition & 0xFF00)
  }
}
