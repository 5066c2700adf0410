/// How long a record of a kind counts as fresh (SM-6).
package struct MaximumAge: Hashable, Sendable {
  /// The days for records that no more special rule covers; `nil` when they do not age.
  package let days: Int?
  /// The attribute whose value chooses a special rule, for instance a check's `type`.
  package let by: String?
  /// The days by the value of that attribute; a value of `nil` means that it does not age.
  package let special: [String: Int?]

  package init(days: Int?, by: String? = nil, special: [String: Int?] = [:]) {
    self.days = days
    self.by = by
    self.special = special
  }
}
