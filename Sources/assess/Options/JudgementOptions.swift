import ArgumentParser

/// What every command that judges lets the user say.
struct JudgementOptions: ParsableArguments {
  @Option(help: "The phase gate to ask for, instead of the one that assess.yaml names.")
  var gate: String?

  @Option(
    help: "Group what was asked by the ids of a published framework, for instance `nist-ai-rmf`.")
  var framework: String?

  @Flag(
    name: .customLong("accept-attestation"),
    help: "Take people's word for open items; the report is stamped and GO is out of reach.")
  var acceptsAttestations = false
}
