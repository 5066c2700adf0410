import AssessmentCore
import Expressions

/// How strong, how old and whose one record is (SM-4 to SM-7).
struct RecordFacts: Sendable {
  let effectiveDate: CalendarDate?
  let expires: CalendarDate?
  let grade: Grade
  let party: SourceParty
  let maximumAge: Int?
  /// The thing a result was found on, and its version then, where the record names both (SM-7).
  let subject: String?
  let version: String?

  /// Finds out about a record.
  ///
  /// - Parameters:
  ///   - isSeries: whether the item covers a period with two or more data points of the kind, which is
  ///     what makes a record of a system an operating one.
  static func of(
    _ record: ReadRecord, kind: RecordKind, item: ItemDraft, asOf: CalendarDate, isSeries: Bool
  ) -> RecordFacts {
    let date = effectiveDate(of: record, kind: kind, item: item, asOf: asOf)
    var grade = item.grade ?? kind.grade
    if !kind.approvedStates.isEmpty {
      grade = min(grade, isApproved(record, kind: kind) && date != nil ? .approved : .indirect)
    } else if isSeries, kind.canBeOperating, item.party == .system, grade == .implemented {
      grade = .operating
    }
    if date == nil { grade = min(grade, .indirect) }
    return RecordFacts(
      effectiveDate: date, expires: day("expires", of: record, kind) ?? item.expires, grade: grade,
      party: item.party, maximumAge: maximumAge(of: record, kind: kind),
      subject: text("subject", of: record, kind), version: text("subject_version", of: record, kind)
    )
  }

  /// Gives the date of what a record says: its own, else the item's (SM-5).
  ///
  /// When a record has a date that cannot be read, the item's date would be a guess.
  static func effectiveDate(
    of record: ReadRecord, kind: RecordKind, item: ItemDraft, asOf: CalendarDate
  ) -> CalendarDate? {
    for name in kind.datedBy {
      guard let position = kind.positions[name], let cell = record.cell(of: position) else {
        continue
      }
      switch cell.content {
      case .value(let value): return AttributeReader.day(of: value)
      case .unreadable, .conflict: return nil
      case .absent, .none, .notAsked: continue
      }
    }
    return item.effectiveDate(asOf: asOf).date
  }

  /// Whether a document has what makes it an approved one: owner, approver and an approved state
  /// (SM-4, E2).
  private static func isApproved(_ record: ReadRecord, kind: RecordKind) -> Bool {
    func isGiven(_ name: String) -> Bool {
      guard let position = kind.positions[name], let cell = record.cell(of: position),
        case .value = cell.content
      else { return false }
      return true
    }
    guard let state = text("status", of: record, kind),
      kind.approvedStates.contains(where: { $0.utf8.elementsEqual(state.utf8) })
    else { return false }
    if isGiven("deciders") { return true }
    return isGiven("owner") && isGiven("approver")
  }

  /// Gives the days that a record stays fresh by its kind (SM-6).
  private static func maximumAge(of record: ReadRecord, kind: RecordKind) -> Int? {
    if let by = kind.maximumAge.by, let value = text(by, of: record, kind),
      let special = kind.maximumAge.special[value]
    {
      return special
    }
    return kind.maximumAge.days
  }

  private static func text(_ name: String, of record: ReadRecord, _ kind: RecordKind) -> String? {
    guard let position = kind.positions[name], let cell = record.cell(of: position),
      case .value(let value) = cell.content, case .string(let text) = value.content
    else { return nil }
    return text
  }

  private static func day(
    _ name: String, of record: ReadRecord, _ kind: RecordKind
  ) -> CalendarDate? {
    guard let position = kind.positions[name], let cell = record.cell(of: position),
      case .value(let value) = cell.content
    else { return nil }
    return AttributeReader.day(of: value)
  }
}
