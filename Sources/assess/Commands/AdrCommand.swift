import ArgumentParser

/// `assess adr`: decision records, drafted from the evidence and checked.
struct AdrCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adr", abstract: "Draft decision records from the evidence, or check a folder.",
    subcommands: [AdrDraftCommand.self, AdrCheckCommand.self],
    defaultSubcommand: AdrDraftCommand.self)
}
