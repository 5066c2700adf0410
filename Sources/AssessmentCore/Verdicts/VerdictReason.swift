/// One reason for the verdict, with the criterion that it comes from (SM-30).
package struct VerdictReason: Hashable, Sendable {
  /// Which rule gave the reason.
  package enum Rule: String, Sendable, CaseIterable {
    /// A kind of evidence that a verdict needs is missing or unreadable.
    case missingInput = "missing input"
    /// Less than half of the items that apply have a usable outcome.
    case lowCoverage = "low coverage"
    /// More items are open than the threshold allows (SM-28).
    case tooManyOpen = "too many open items"
    /// A critical item is open without a valid waiver (SM-29).
    case criticalOpen = "critical item open"
    /// The phase gate that was asked for fails (SM-32).
    case gateFails = "phase gate fails"
    /// An item is open, and the verdict is conditional on closing it.
    case itemOpen = "item open"
    /// A valid waiver is in use (SM-16).
    case waiverUsed = "waiver in use"
    /// The evidence band is low (SM-22).
    case lowEvidenceBand = "evidence band low"
    /// Attestations were accepted in place of evidence (SM-17).
    case attestationsAccepted = "attestations accepted"
  }

  package let rule: Rule
  /// The verdict that this reason alone would give.
  package let leadsTo: VerdictKind
  /// The criterion it comes from, or `nil` where it comes from a count.
  package let criterion: String?
  /// The subjects that it is about, in order.
  package let subjects: [String]
  /// The reason in one sentence, without a full stop.
  package let text: String

  package init(
    rule: Rule, leadsTo: VerdictKind, criterion: String?, subjects: [String], text: String
  ) {
    self.rule = rule
    self.leadsTo = leadsTo
    self.criterion = criterion
    self.subjects = subjects
    self.text = text
  }
}
