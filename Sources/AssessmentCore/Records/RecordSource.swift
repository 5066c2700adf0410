/// What the values of one record, read from one item, have in common: how strong and how old they
/// are.
package struct RecordSource: Hashable, Sendable {
  /// The position of the item in ``EvidenceBase/items``.
  package let item: Int
  /// The record's own date, else the item's; `nil` when nothing dates it.
  package let effectiveDate: CalendarDate?
  package let expires: CalendarDate?
  package let grade: Grade
  package let party: SourceParty
  /// The days that the record stays fresh by its kind (SM-6); `nil` when it does not age.
  package let maximumAge: Int?
  /// The version of the subject that a result was found on, where it names one (SM-7).
  package let version: String?
  /// The subject's current version by the inventory, where that is known.
  package let currentVersion: String?
  /// What a reader must know of such values: that one is a product's default, or why it is void.
  package let note: String?

  package init(
    item: Int, effectiveDate: CalendarDate?, expires: CalendarDate? = nil, grade: Grade,
    party: SourceParty, maximumAge: Int?, version: String? = nil, currentVersion: String? = nil,
    note: String? = nil
  ) {
    self.item = item
    self.effectiveDate = effectiveDate
    self.expires = expires
    self.grade = grade
    self.party = party
    self.maximumAge = maximumAge
    self.version = version
    self.currentVersion = currentVersion
    self.note = note
  }

  /// How many days before its end a record is called due (SM-6).
  package static let dueSoonDays = 30

  /// The last day on which the record is fresh, or `nil` when it has no end.
  package var lastDay: CalendarDate? {
    let aged = effectiveDate.flatMap { date in maximumAge.map { date.adding(days: $0) } }
    guard let aged, let expires else { return aged ?? expires }
    return min(aged, expires)
  }

  /// Whether the record can be used on a date (SM-6, SM-7).
  ///
  /// A criterion's own limit can only shorten the record's: an inventory does not stay fresh for
  /// longer because a criterion accepts an older test.
  package func freshness(on asOf: CalendarDate, limit: Int?) -> Freshness {
    if let version, let currentVersion, !version.utf8.elementsEqual(currentVersion.utf8) {
      return .otherVersion(version, current: currentVersion)
    }
    if let expires, asOf > expires { return .expired(expires) }
    guard let effectiveDate, maximumAge != nil || limit != nil else { return .fresh }
    let shortest = min(maximumAge ?? .max, limit ?? .max)
    let age = effectiveDate.days(until: asOf)
    return age <= shortest ? .fresh : .stale(age: age, limit: shortest)
  }
}
