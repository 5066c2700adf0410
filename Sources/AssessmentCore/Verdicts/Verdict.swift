/// The answer to the question whether the project may go into production (SM-30).
package struct Verdict: Hashable, Sendable {
  package let kind: VerdictKind
  /// All reasons, the decisive first, each in catalogue order.
  package let reasons: [VerdictReason]
  /// Whether the run accepted attestations, which stamps the report and forbids GO (SM-17).
  package let isLightweight: Bool
  /// The shortest way to a better verdict, or `nil` when the verdict is go.
  package let counterfactual: Counterfactual?

  package init(
    kind: VerdictKind, reasons: [VerdictReason], isLightweight: Bool,
    counterfactual: Counterfactual?
  ) {
    self.kind = kind
    self.reasons = reasons
    self.isLightweight = isLightweight
    self.counterfactual = counterfactual
  }
}
