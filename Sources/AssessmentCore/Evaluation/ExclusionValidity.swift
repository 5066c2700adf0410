/// Whether a person's entry that a criterion does not apply can be accepted (SM-15b).
package enum ExclusionValidity: Hashable, Sendable {
  case valid
  /// It is ignored, for these reasons, each a sentence without a full stop.
  case void([String])

  /// The days for which an entry holds.
  package static let validDays = 365

  /// The words with which the reason of an accepted entry starts, so that it is told from a machine
  /// rule.
  package static let reasonPrefix = "by hand: "

  /// Judges an entry about a criterion on the day of the run.
  package init(of exclusion: Exclusion, criterion: Criterion, asOf: CalendarDate) {
    var reasons: [String] = []
    if criterion.isCore { reasons.append("`\(criterion.id)` is a core item, which always applies") }
    if exclusion.author.isEmpty { reasons.append("it names no author") }
    if exclusion.approver.isEmpty { reasons.append("it names no approver") }
    if !exclusion.author.isEmpty, ExclusionValidity.isSamePerson(exclusion) {
      reasons.append("author and approver are the same person")
    }
    if exclusion.reasonCode.isEmpty { reasons.append("it has no reason code") }
    if exclusion.text.isEmpty { reasons.append("it gives no reason in words") }
    if let date = exclusion.date {
      let age = date.days(until: asOf)
      if age < 0 { reasons.append("its date \(date.iso) lies in the future") }
      if age > ExclusionValidity.validDays {
        reasons.append("it is \(age) days old, and may be \(ExclusionValidity.validDays)")
      }
    } else {
      reasons.append("it has no date")
    }
    self = reasons.isEmpty ? .valid : .void(reasons)
  }

  /// The reason that an accepted entry gives in reports.
  package static func reason(of exclusion: Exclusion) -> String {
    "\(reasonPrefix)\(exclusion.reasonCode): \(exclusion.text)"
  }

  /// Whether one person approved their own entry, however they write their name.
  private static func isSamePerson(_ exclusion: Exclusion) -> Bool {
    func folded(_ name: String) -> [Substring] {
      name.lowercased().split { $0 == " " || $0 == "\t" }
    }
    return folded(exclusion.author) == folded(exclusion.approver)
  }
}
