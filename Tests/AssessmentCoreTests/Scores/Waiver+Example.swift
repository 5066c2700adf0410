import AssessmentCore

extension Waiver {
  /// A waiver that is valid on 2026-01-31 but for what a test changes.
  static func example(
    _ criterion: String = "D1", subject: String? = nil, reason: String = "the vendor is late",
    risk: String = "RISK-7", owner: String = "Ada", approver: String = "Grace",
    created: String? = "2026-01-01", expires: String? = "2026-12-31",
    control: String = "manual review"
  ) -> Waiver {
    Waiver(
      criterion: criterion, subject: subject, reason: reason, risk: risk, owner: owner,
      approver: approver, created: created.map(EvidenceBuilder.day),
      expires: expires.map(EvidenceBuilder.day), compensatingControl: control,
      place: Place(path: "assess.yaml", line: 12, column: 5))
  }
}
