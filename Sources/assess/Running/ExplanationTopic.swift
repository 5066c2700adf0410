/// What `assess explain` can explain beside a criterion.
enum ExplanationTopic: String, CaseIterable {
  case readiness
  case maturity
  case verdict
}
