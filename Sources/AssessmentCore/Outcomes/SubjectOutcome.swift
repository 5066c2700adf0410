/// What evidence says of one criterion on one subject (SM-9).
package enum SubjectOutcome: Hashable, Sendable {
  /// All mandatory checks hold; the grade is the weakest among the values that decided.
  case met(Grade)
  /// Fresh evidence shows that a mandatory check does not hold.
  case unmet
  /// Nothing usable decides it.
  case unclear(UnclearCause)
  /// It does not apply, for this reason.
  case notApplicable(String)
}
