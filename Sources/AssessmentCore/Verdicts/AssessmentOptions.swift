/// What the user asks of a run beside the evidence.
package struct AssessmentOptions: Hashable, Sendable {
  /// Whether attestations count as complete readiness items (SM-17).
  package let acceptsAttestations: Bool
  /// The phase gate asked for on the command line, before that of the manifest; `nil` for none.
  package let gate: String?

  /// The published framework by whose ids the report groups what was asked, with or without its
  /// edition; `nil` for none.
  package let framework: String?

  package init(
    acceptsAttestations: Bool = false, gate: String? = nil, framework: String? = nil
  ) {
    self.acceptsAttestations = acceptsAttestations
    self.gate = gate
    self.framework = framework
  }
}
