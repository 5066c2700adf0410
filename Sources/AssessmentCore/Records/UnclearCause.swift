/// Why a value cannot be used; the raw values are the causes of unknowns in expressions.
package enum UnclearCause: String, Sendable, CaseIterable {
  /// No file says anything of it.
  case missing
  /// What says it is too old, expired, or bound to another version (SM-6, SM-7).
  case stale
  /// Files disagree, and no rule of preference decides (SM-13).
  case conflict
  /// A file says something that cannot be read as the attribute's type.
  case unreadable
  /// The publisher of the file did not ask for it here (SM-35).
  case notAsked = "not asked"
  /// Only somebody's word says so (SM-17).
  case claimed
  /// What shows it is weaker than the readiness item asks for (SM-26).
  case weak = "grade too low"
  /// The check itself went wrong.
  case error
}
