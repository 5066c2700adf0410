import Foundation
import Testing

/// Where reports go: whole or not at all, never over an input, and never two to one place.
@Suite struct OutputTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "assess-output-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("evidence"), withIntermediateDirectories: true)
    try write("id,stage,owner\na,production,Jo Diaz\n", to: "evidence/inventory.csv")
  }

  private func run(_ arguments: String...) throws -> Program.Run {
    try Program.run(["run", "evidence", "--as-of", "2026-01-31"] + arguments, in: folder)
  }

  /// Runs the program from a shell, which knows how to close and redirect.
  private func shell(_ script: String) throws -> (status: Int32, messages: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c",
      "assess() { \"$ASSESS\" run evidence --as-of 2026-01-31 \"$@\"; }\n" + script,
    ]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "/usr/bin:/bin", "ASSESS": Program.url.path, "SWIFT_BACKTRACE": "enable=no",
    ]
    let messages = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = messages
    try process.run()
    let text = messages.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: text, as: UTF8.self))
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  private func names() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
  }

  @Test func `any number of outputs are written, and the format can be said outright`() throws {
    let run = try run("-o", "a.json", "-o", "b.MD", "--format", "json=c.txt")
    #expect(run.status == 3)
    #expect(try read("a.json") == read("c.txt"))
    #expect(try read("b.MD").hasPrefix("# "))
    #expect(try names() == ["evidence", "a.json", "b.MD", "c.txt"])
  }

  @Test(arguments: ["--format=json=-", "--format=json", "--format=json=/dev/stdout"])
  func `an output on standard output stands there alone`(option: String) throws {
    let file = try run("-o", "a.json")
    #expect(file.output.contains("INSUFFICIENT EVIDENCE"))
    let run = try run(option)
    #expect(run.output == (try read("a.json")))
    #expect(run.status == 3)
  }

  @Test(arguments: [
    (["-o", "r.jsno"], "`r.jsno` has no format", "did you mean `*.json`?"),
    (["-o", "-"], "`-o -` does not say the format", "write `--format NAME=-`"),
    (["--format", "jsn=x"], "there is no format `jsn`", "did you mean `json`?"),
    (["--format", "json="], "`--format json=` names no file", "`json=FILE`"),
    (["-o", "a.md", "-o", "./a.md"], "`a.md` and `./a.md` are one file", "its own file"),
    (
      ["--format", "json", "--format", "markdown"], "two outputs are to be written to standard",
      "give one of them a file"
    ),
  ])
  func `an output that makes no sense is a bad command line`(
    arguments: [String], summary: String, help: String
  ) throws {
    let run = try Program.run(["run", "evidence"] + arguments, in: folder)
    #expect(run.status == 64)
    #expect(run.messages.contains(summary))
    #expect(run.messages.contains(help))
    #expect(run.output.isEmpty)
    #expect(try names() == ["evidence"])
  }

  @Test func `two names of one file are one file`() throws {
    try write("old", to: "a.md")
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent("b.md").path, withDestinationPath: "a.md")
    let run = try run("-o", "a.md", "-o", "b.md")
    #expect(run.status == 64)
    #expect(run.messages.contains("`a.md` and `b.md` are one file"))
    #expect(try read("a.md") == "old")
  }

  @Test func `a link is written through, also when it leads to nothing yet`() throws {
    let link = folder.appendingPathComponent("link.md").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real.md")
    for _ in 0..<2 {
      #expect(try run("-o", "link.md").status == 3)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real.md")
      #expect(try read("real.md").hasPrefix("# "))
    }
    #expect(try names() == ["evidence", "link.md", "real.md"])
  }

  @Test func `no output replaces an input, whatever it is called`() throws {
    let evidence = folder.appendingPathComponent("evidence/inventory.csv")
    try FileManager.default.linkItem(
      at: evidence, to: folder.appendingPathComponent("hard.json"))
    let run = try run("-o", "hard.json", "--format", "json=evidence/inventory.csv")
    #expect(run.status == 64)
    let one = try self.run("-o", "hard.json")
    #expect(one.status == 73)
    #expect(one.messages.contains("`hard.json` is one of the inputs"))
    #expect(try read("evidence/inventory.csv").hasPrefix("id,"))
  }

  @Test func `all outputs are tried and all problems told`() throws {
    try write("old", to: "old.md")
    let run = try run(
      "--format", "json=/dev/full", "-o", "missing/a.md", "-o", "evidence/../b.md", "--format",
      "markdown=evidence")
    #expect(run.status == 73)
    #expect(run.messages.contains("`/dev/full` cannot be written: No space left on device"))
    #expect(run.messages.contains("`missing/a.md` cannot be written"))
    #expect(run.messages.contains("help: make its folder first"))
    #expect(run.messages.contains("`evidence` is a folder"))
    #expect(try read("b.md").hasPrefix("# "))
    #expect(run.output.contains("INSUFFICIENT EVIDENCE"))
  }

  @Test func `a device is written to and stays a device`() throws {
    #expect(try run("--format", "json=/dev/null").status == 3)
    var status = stat()
    #expect(stat("/dev/null", &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test func `rights are kept, and new files have those of the mask`() throws {
    try write("old", to: "old.md")
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o640]
    try FileManager.default.setAttributes(
      attributes, ofItemAtPath: folder.appendingPathComponent("old.md").path)
    #expect(try shell("umask 077; assess -q -o old.md -o new.md").status == 3)
    func rights(_ name: String) throws -> Int? {
      try FileManager.default.attributesOfItem(
        atPath: folder.appendingPathComponent(name).path)[.posixPermissions] as? Int
    }
    #expect(try rights("old.md") == 0o640)
    #expect(try rights("new.md") == 0o600)
  }

  @Test(arguments: [
    ("assess -o a.md > /dev/full", Int32(73)),
    ("assess -o a.md >&-", 73),
    ("assess -o a.md 2>&-", 3),
    ("assess -o a.md 2> /dev/full", 3),
    ("assess -o a.md -o missing/b.md >&- 2>&- <&-", 73),
    ("assess -qq -o a.md > /dev/full", 3),
  ])
  func `closed and full streams neither spoil an output nor pass for success`(
    script: String, status: Int32
  ) throws {
    #expect(try shell(script).status == status)
    #expect(try read("a.md").hasPrefix("# "))
  }

  @Test func `a file that may not grow leaves nothing behind`() throws {
    try write("old", to: "old.json")
    let run = try shell("ulimit -f 1; assess -q -o old.json -o new.json")
    #expect(run.status == 73)
    #expect(run.messages.contains("`new.json` cannot be written: File too large"))
    #expect(try read("old.json") == "old")
    #expect(try names() == ["evidence", "old.json"])
  }

  @Test func `a reader that goes away ends the program quietly`() throws {
    let run = try shell("trap '' PIPE; { assess --format json; echo $? >&2; } | :")
    #expect(["141\n", "3\n"].contains(run.messages))
  }

  @Test func `runs at the same time leave one whole report`() throws {
    let alone = try run("-o", "alone.json")
    #expect(alone.status == 3)
    let processes = try (0..<8).map { _ in
      let process = Process()
      process.executableURL = Program.url
      process.arguments = [
        "run", "evidence", "--as-of", "2026-01-31", "-qq", "-o", "shared.json",
      ]
      process.currentDirectoryURL = folder
      process.standardInput = FileHandle.nullDevice
      try process.run()
      return process
    }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus == 3)
    }
    #expect(try read("shared.json") == read("alone.json"))
    #expect(try names() == ["evidence", "alone.json", "shared.json"])
  }

  @Test func `quiet says the verdict and what forbids production, and twice nothing`() throws {
    let lines = try run("-q").output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("INSUFFICIENT EVIDENCE: ") == true)
    #expect(
      lines.dropFirst().allSatisfy { $0.hasPrefix("blocker: ") || $0.hasPrefix("  ") })
    let run = try run("-qq")
    #expect(run.output.isEmpty)
    #expect(run.messages.isEmpty)
    #expect(run.status == 3)
  }

  @Test func `quiet says nothing when all is well`() throws {
    let example = try #require(Example.all.first { $0.name == "claims-assistant-go" })
    let run = try Program.run(
      ["run", "evidence", "--as-of", "2026-01-31", "-q"], in: example.folder)
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
  }

  @Test func `every format that a name chooses is written, the same in every environment`() throws {
    let example = try #require(Example.all.first { $0.name == "sales-copilot-no-go" })
    let names = [
      "report.md", "result.json", "results.sarif", "junit.xml", "gl-code-quality-report.json",
      "findings.csv", "findings.jsonl", "oscal.json", "a.cdx.json", "a.intoto.json",
      "a.intoto.jsonl", "metrics.om", "metrics.prom", "data-readiness.md",
    ]
    func outputs(_ environment: [String: String]) throws -> [Data] {
      let out = folder.appendingPathComponent(UUID().uuidString)
      try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
      let arguments = names.flatMap { ["-o", out.appendingPathComponent($0).path] }
      let run = try Program.run(
        ["run", "evidence", "--as-of", "2026-01-31", "-q"] + arguments, in: example.folder,
        environment: environment)
      #expect(run.status == 1)
      #expect(run.messages.isEmpty)
      return try names.map { try Data(contentsOf: out.appendingPathComponent($0)) }
    }
    let plain = try outputs([:])
    let other = try outputs(["TZ": "Pacific/Kiritimati", "LC_ALL": "de_DE.UTF-8", "HOME": "/"])
    let isSame = plain == other
    #expect(isSame)
    #expect(plain.allSatisfy { !$0.isEmpty })
    let sarif = try #require(
      JSONSerialization.jsonObject(with: plain[2]) as? [String: Any])
    let text = String(decoding: plain[2], as: UTF8.self)
    #expect(sarif["version"] as? String == "2.1.0")
    #expect(text.contains("\"uri\": \"evidence/operations/drills-2025.csv\""))
  }

  @Test func `a job summary is added to what is there, in the file that the runner names`() throws {
    try write("before\n", to: "summary.md")
    let run = try Program.run(
      ["run", "evidence", "--as-of", "2026-01-31", "--format", "github-summary"], in: folder,
      environment: ["GITHUB_STEP_SUMMARY": folder.appendingPathComponent("summary.md").path])
    #expect(run.status == 3)
    #expect(run.output.contains("INSUFFICIENT EVIDENCE"))
    #expect(try read("summary.md").hasPrefix("before\n\n## assess: INSUFFICIENT EVIDENCE\n"))
  }

  @Test func `an area of readiness that is not there is a bad command line`() throws {
    let run = try run("-o", "dta-readiness.md")
    #expect(run.status == 64)
    #expect(run.messages.contains("there is no readiness area `dta`"))
    #expect(run.messages.contains("did you mean `data`?"))
  }
}
