import Foundation
import Testing

/// `assess adr` on a folder of decision records, and adr-tools on what it writes.
@Suite struct DecisionRecordCommandTests {
  private static let cases = """
    kind: UseCases
    date: 2026-01-15
    use_cases:
      - {id: uc-1, name: Answer claims, needs_internal_knowledge: true, background: false,
         acts_on_systems: false, core_changeable: true, volume_per_day: 400, offline: false,
         user_waits: true, latency_budget: 6s, cloud_platforms: [Azure], data_residency: EU,
         confidential_data: false, regulation_class: limited risk}
    """
  private static let project = """
    project: claims
    organisation: Northwind
    systems: [claims-assistant]
    """
  private static let inventory = """
    kind: DeploymentInventory
    date: 2026-01-15
    deployments:
      - {id: claims-assistant, stage: pilot, use_case: uc-1, patterns: [rag], fallback: none,
         owner: Ines Keller}
    """

  private func checkout(
    _ files: [String: String] = [:], _ body: (URL) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "assess-adr-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let own = [
      "evidence/assess.yaml": Self.project, "evidence/cases.yaml": Self.cases,
      "evidence/inventory.yaml": Self.inventory, ".git/HEAD": "ref: refs/heads/main\n",
    ]
    for (path, text) in own.merging(files, uniquingKeysWith: { _, given in given }) {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try body(folder)
  }

  private func adr(_ arguments: String..., in folder: URL) throws -> Program.Run {
    try Program.run(
      ["adr"] + arguments + (arguments.first == "check" ? [] : ["--as-of", "2026-01-31"]),
      in: folder)
  }

  private func text(_ path: String, _ folder: URL) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  @Test func `the folder of adr-dir is honoured from below, and numbers follow it`() throws {
    try checkout([
      ".adr-dir": "doc/adr\n",
      "doc/adr/0007-old.md": "# 7. Old\n\nDate: 2025-01-01\n\n## Status\n\nAccepted\n",
    ]) { folder in
      let run = try adr(".", in: folder.appendingPathComponent("evidence"))
      #expect(run.status == 0, "\(run.messages)")
      let name = "0008-integration-pattern-for-answer-claims.md"
      #expect(run.output == "wrote ../doc/adr/\(name)\n")
      let record = try text("doc/adr/\(name)", folder)
      #expect(record.contains("\nstatus: proposed\n"))
      #expect(record.contains("\napplies to: \"claims-assistant\"\n"))
      #expect(record.contains("Chosen option: \"Retrieval-augmented generation\"."))
    }
  }

  @Test(arguments: ["madr", "nygard"])
  func `a record is superseded by its status line alone, and both link`(format: String) throws {
    try checkout { folder in
      let first = try adr("evidence", "-o", "adr", "--format", format, in: folder)
      #expect(first.status == 0, "\(first.messages)")
      let old = "adr/0001-integration-pattern-for-answer-claims.md"
      let before = try text(old, folder)
      let second = try adr(
        "evidence", "-o", "adr", "--format", format, "--supersedes", "1", "--index", "README.md",
        in: folder)
      #expect(second.status == 0, "\(second.messages)")
      let link =
        "[2. Integration pattern for Answer claims](0002-integration-pattern-for-answer-claims.md)"
      let changed = zip(
        before.split(separator: "\n"), try text(old, folder).split(separator: "\n")
      ).filter { $0 != $1 }
      #expect(changed.count == 1)
      #expect(
        changed.first.map { String($0.1) }
          == (format == "madr" ? "status: \"superseded by \(link)\"" : "Superseded by \(link)"))
      let new = try text("adr/0002-integration-pattern-for-answer-claims.md", folder)
      #expect(
        new.contains(
          "Supersedes [1. Integration pattern for Answer claims]"
            + "(0001-integration-pattern-for-answer-claims.md)"))
      let index = try text("adr/README.md", folder)
      #expect(index.contains("| 2 | [Integration pattern for Answer claims](0002-"))
      let check = try adr("check", "adr", in: folder)
      #expect(check.status == 0, "\(check.messages)")
      #expect(check.output == "no errors: 2 records in adr\n")
    }
  }

  @Test func `an index page that holds something else is not overwritten`() throws {
    try checkout(["adr/README.md": "# Ours\n"]) { folder in
      let run = try adr("evidence", "-o", "adr", "--index", "README.md", in: folder)
      #expect(run.status == 65)
      #expect(try text("adr/README.md", folder) == "# Ours\n")
    }
  }

  @Test func `every decision that is due is drafted, and none that is not`() throws {
    try checkout { folder in
      let run = try adr("evidence", "--decision", "all", "-o", "adr", in: folder)
      #expect(run.status == 0, "\(run.messages)")
      let axes = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("adr").path
      ).sorted().map { $0.dropFirst(5).prefix(10) }
      // No old system is on record, so nothing is decided about one.
      #expect(
        axes == [
          "integratio", "topology-f", "hosting-fo", "sourcing-f", "data-movem", "rollout-fo",
        ])
    }
  }

  @Test func `a decision that does not exist is refused with a suggestion`() throws {
    try checkout { folder in
      let run = try adr("evidence", "--decision", "topologi", in: folder)
      #expect(run.status == 64)
      #expect(run.messages.contains("topology"))
    }
  }

  @Test(arguments: [
    ("0001-a.md", "# 2. A\n\n## Status\n\nAccepted\n", "adr/0001-a.md:1:3: error: the heading"),
    ("0001-a.md", "# 1. A\n\n## Status\n\nAcepted\n", "adr/0001-a.md:5:1: error: unknown status"),
    ("0001-a.md", "# 1. A\n", "adr/0001-a.md:1:1: error: the record has no status"),
    (
      "0001-a.md", "---\nstatus: done\n---\n# A\n", "adr/0001-a.md:2:9: error: unknown status"
    ),
    (
      "0001-a.md", "# 1. A\n\n## Status\n\nAccepted\n\n[b](0009-b.md)\n",
      "adr/0001-a.md:7:5: error: the link"
    ),
    (
      "0003-c.md", "# 3. C\n\n## Status\n\nAccepted\n",
      "adr/0003-c.md:1:1: error: the number 3 is taken"
    ),
    ("0005_x.md", "# X\n", "adr/0005_x.md:1:1: error: `0005_x.md` begins with digits"),
  ])
  func `what is wrong with a record is said with its place`(
    name: String, text: String, message: String
  ) throws {
    let good = "# 3. B\n\n## Status\n\nAccepted\n"
    try checkout(["adr/0003-b.md": good, "adr/\(name)": text]) { folder in
      let run = try adr("check", "adr", in: folder)
      #expect(run.status == 1)
      #expect(run.messages.contains(message), "\(run.messages)")
    }
  }

  /// What `adr list` and `adr generate toc` of adr-tools do, which need only a shell.
  @Test func `adr-tools lists what is written`() throws {
    try checkout { folder in
      let run = try adr(
        "evidence", "-o", "adr", "--format", "nygard", "--decision", "all", in: folder)
      #expect(run.status == 0, "\(run.messages)")
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("adr").path
      ).sorted()
      for (position, name) in names.enumerated() {
        #expect(name.wholeMatch(of: #/[0-9]+-.*\.md/#) != nil)
        let first = try text("adr/\(name)", folder).split(separator: "\n").first ?? ""
        #expect(first.hasPrefix("# \(position + 1). "))
      }
      #expect(names.count == 6)
    }
  }

  // MARK: Promises

  private static let accepted = """
    ---
    status: accepted
    date: 2026-01-10
    decision-makers: [Ines Keller]
    axis: integration-pattern
    applies to: claims-assistant
    controls: CTL-GW-1, CTL-RAG-1
    ---
    # Integration pattern

    ## Context and Problem Statement

    Handlers look things up.

    ## Decision Outcome

    Chosen option: "Retrieval-augmented generation".
    """

  @Test func `an accepted record is a promise, and a superseded one is none`() throws {
    let acting = Self.inventory.replacingOccurrences(of: "owner:", with: "writes: yes, owner:")
    try checkout([
      "evidence/adr/0001-pattern.md": Self.accepted, "evidence/inventory.yaml": acting,
    ]) { folder in
      let report = try Program.run(
        ["run", "evidence", "--as-of", "2026-01-31", "-o", "report.md"], in: folder)
      #expect([0, 1, 2, 3].contains(report.status), "\(report.messages)")
      let page = try text("report.md", folder)
      #expect(page.contains("### ADR-PATTERN"))
      #expect(page.contains("### ADR-PROMISE"))
      #expect(page.contains("CTL-GW-1"))
    }
    let superseded = Self.accepted.replacingOccurrences(
      of: "status: accepted", with: "status: \"superseded by [2. Other](0002-other.md)\"")
    try checkout([
      "evidence/adr/0001-pattern.md": superseded, "evidence/inventory.yaml": acting,
    ]) { folder in
      _ = try Program.run(
        ["run", "evidence", "--as-of", "2026-01-31", "-o", "report.md"], in: folder)
      let page = try text("report.md", folder)
      #expect(!page.contains("### ADR-PATTERN"))
      #expect(!page.contains("### ADR-PROMISE"))
    }
  }
}
