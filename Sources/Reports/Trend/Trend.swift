package import AssessmentCore

/// What changed from one assessment to a later one (SM-24).
package struct Trend: Hashable, Sendable {
  /// Whether a change is for the better.
  package enum Direction: String, Sendable {
    case better
    case worse
    case same
  }

  /// Something that stood one way and now stands another.
  package struct Change: Hashable, Sendable {
    /// What it is, for instance `verdict` or `RDY-I5 Fallback paths`.
    package let name: String
    package let before: String
    package let now: String
    package let direction: Direction

    package init(name: String, before: String, now: String, direction: Direction) {
      self.name = name
      self.before = before
      self.now = now
      self.direction = direction
    }
  }

  /// A finding that follows from how two tallies differ.
  package struct Warning: Hashable, Sendable {
    package let id: String
    package let title: String
    package let statement: String
    package let why: String
    package let remediation: String

    package init(id: String, title: String, statement: String, why: String, remediation: String) {
      self.id = id
      self.title = title
      self.statement = statement
      self.why = why
      self.remediation = remediation
    }
  }

  package let before: CalendarDate
  package let now: CalendarDate
  /// Whether both were made with the same questionnaires in the same versions.
  package let isComparable: Bool
  /// The verdict, when it changed.
  package let verdict: Change?
  /// The levels that changed: the organisation's, then those of the dimensions.
  package let levels: [Change]
  /// The readiness items whose state changed, in catalogue order.
  package let items: [Change]
  /// The other criteria whose proven band changed, in catalogue order.
  package let criteria: [Change]
  /// The findings that there are now and were not before, gravest first.
  package let appeared: [Finding]
  /// The findings that there were before and are not now, gravest first.
  package let vanished: [Finding]
  /// The files that were used then and are not there now: a result can get better because a
  /// contradiction was taken away.
  package let missingFiles: [String]
  package let warnings: [Warning]

  package init(
    before: CalendarDate, now: CalendarDate, isComparable: Bool, verdict: Change?,
    levels: [Change], items: [Change], criteria: [Change], appeared: [Finding],
    vanished: [Finding], missingFiles: [String], warnings: [Warning]
  ) {
    self.before = before
    self.now = now
    self.isComparable = isComparable
    self.verdict = verdict
    self.levels = levels
    self.items = items
    self.criteria = criteria
    self.appeared = appeared
    self.vanished = vanished
    self.missingFiles = missingFiles
    self.warnings = warnings
  }

  /// The changes for the worse: what a ratchet does not let through.
  package var regressions: [Change] {
    ([verdict].compactMap { $0 } + levels + items + criteria).filter { $0.direction == .worse }
  }

  /// Whether anything that was reached is lost, or a blocker or major finding is new.
  package var isWorse: Bool {
    !regressions.isEmpty || !warnings.isEmpty || appeared.contains { $0.severity <= .major }
  }

  /// Whether nothing changed at all.
  package var isEmpty: Bool {
    verdict == nil && levels.isEmpty && items.isEmpty && criteria.isEmpty && appeared.isEmpty
      && vanished.isEmpty && missingFiles.isEmpty && warnings.isEmpty
  }
}
