import AssessmentCore
import Testing

@testable import Reports

/// Every format for machines, rendered from one document.
struct MachineFormatTests {
  struct Format: Sendable, CustomTestStringConvertible {
    let name: String
    let render: @Sendable (ReportDocument) -> [UInt8]

    var testDescription: String { name }
  }

  private static let settings = DocumentFixture.settings

  static let all: [Format] = [
    Format(name: "results.sarif") { SARIFReport.render($0, settings: settings) },
    Format(name: "full.sarif") { SARIFReport.render($0, settings: settings, scope: .full) },
    Format(name: "junit.xml") { JUnitReport.render($0) },
    Format(name: "github.log") { GitHubAnnotations.render($0, settings: settings) },
    Format(name: "github-summary.md") { GitHubSummary.render($0) },
    Format(name: "gl-code-quality-report.json") {
      GitLabCodeQuality.render($0, settings: settings)
    },
    Format(name: "findings.csv") { FindingTable.render($0) },
    Format(name: "findings.jsonl") { FindingLines.render($0) },
    Format(name: "oscal.json") { AssessmentResults.render($0, settings: settings) },
    Format(name: "attestation.cdx.json") { AttestationReport.render($0, settings: settings) },
    Format(name: "test.intoto.json") { TestResultStatement.render($0, settings: settings) },
    Format(name: "test.intoto.jsonl") {
      TestResultStatement.render($0, settings: settings, isOneLine: true)
    },
    Format(name: "metrics.om") { MetricsReport.render($0, dialect: .openMetrics) },
    Format(name: "metrics.prom") { MetricsReport.render($0, dialect: .prometheus) },
    Format(name: "infrastructure-readiness.md") {
      AreaReport.render($0, area: "infrastructure") ?? []
    },
  ]

  private func text(_ bytes: [UInt8]) throws -> String {
    try #require(String(validating: bytes, as: UTF8.self))
  }

  private func json(_ format: String, _ document: ReportDocument) throws -> JSONValue {
    let found = try #require(Self.all.first { $0.name == format })
    return try StrictJSON.parse(try text(found.render(document)))
  }

  private func list(_ value: JSONValue?) throws -> [JSONValue] {
    guard case .array(let elements) = try #require(value) else {
      Issue.record("no list: \(String(describing: value))")
      return []
    }
    return elements
  }

  private func string(_ value: JSONValue?) throws -> String {
    guard case .string(let text) = try #require(value) else {
      Issue.record("no text: \(String(describing: value))")
      return ""
    }
    return text
  }

  @Test(arguments: all)
  func `a format looks as stored`(format: Format) throws {
    let bytes = format.render(try DocumentFixture.document(hostile: "plain"))
    #expect(GoldenFile(name: format.name).difference(from: try text(bytes)) == nil)
  }

  @Test(arguments: all)
  func `a document that was read back gives the same bytes`(format: Format) throws {
    let document = try DocumentFixture.document()
    let back = try JSONReport.read(try StrictJSON.parse(try text(JSONReport.render(document))))
    let isSame = format.render(back) == format.render(document)
    #expect(isSame)
  }

  @Test(arguments: all)
  func `hostile text is inert and secrets are masked`(format: Format) throws {
    let output = try text(format.render(try DocumentFixture.document()))
    for secret in ["hunter2", "abc123def456", "IOSFODNN7", "u:p@"] {
      #expect(!output.contains(secret), "\(secret)")
    }
    for scalar in output.unicodeScalars where scalar != "\n" {
      let category = scalar.properties.generalCategory
      #expect(category != .control && category != .format, "U+\(String(scalar.value, radix: 16))")
    }
    #expect(!output.contains("##["))
    #expect(!output.contains("##vso["))
  }

  @Test(arguments: all)
  func `an assessment of nothing can be written too`(format: Format) throws {
    let document = ReportDocument(EmptyFixture.insufficient)
    let output = try text(format.render(document))
    if format.name.hasSuffix("json") || format.name.hasSuffix("sarif") {
      _ = try StrictJSON.parse(output)
    }
    // Only an area that is not there gives nothing, and findings that are not.
    let mayBeEmpty = ["findings.jsonl", "infrastructure-readiness.md"].contains(format.name)
    #expect(output.isEmpty == mayBeEmpty)
  }

  // MARK: The same in every format

  @Test func `all formats know the same findings and the same verdict`() throws {
    let document = try DocumentFixture.document()
    let identities = document.findings.map(\.identity)
    let alerts = document.findings.filter { $0.waived == nil }.map(\.identity)
    #expect(alerts.count < identities.count)

    func sarif(_ name: String) throws -> [String] {
      let run = try #require(try list(try json(name, document).member("runs")).first)
      #expect(try string(run.member("properties")?.member("verdict")) == "no-go")
      return try list(run.member("results")).compactMap { result in
        guard
          case .string(let text)? = result.member("partialFingerprints")?
            .member("assessFindingIdentity/v1")
        else { return nil }
        return text
      }
    }
    #expect(try sarif("results.sarif") == alerts)
    #expect(try sarif("full.sarif") == identities)

    let gitlab = try list(try json("gl-code-quality-report.json", document))
      .map { try string($0.member("fingerprint")) }
    #expect(gitlab == alerts.map { Self.settings.fingerprint($0) })

    let lines = try text(FindingLines.render(document)).split(separator: "\n")
      .map { try StrictJSON.parse(String($0)) }
    #expect(try lines.map { try string($0.member("identity")) } == identities)
    #expect(try lines.allSatisfy { try string($0.member("verdict")) == "no-go" })

    let table = try text(FindingTable.render(document)).split(separator: "\n").dropFirst()
    #expect(table.count == identities.count)
    for (row, identity) in zip(table, identities) {
      #expect(row.hasPrefix(FindingTable.cell(identity)))
    }

    let oscal = try #require(try json("oscal.json", document).member("assessment-results"))
    let observations = try list(
      try #require(try list(oscal.member("results")).first).member("observations"))
    let observed = observations.compactMap { observation -> String? in
      guard case .array(let properties)? = observation.member("props"),
        case .string(let text)? = properties.first?.member("value")
      else { return nil }
      return text
    }
    #expect(observed == identities.map { MachineText.line($0) })

    #expect(
      try string(try json("test.intoto.json", document).member("predicate")?.member("result"))
        == "FAILED")
    let metrics = try text(MetricsReport.render(document, dialect: .openMetrics))
    #expect(metrics.contains("assess_verdict=\"no-go\"} 1\n"))
    #expect(try text(GitHubSummary.render(document)).hasPrefix("## assess: NO-GO\n"))
    #expect(
      try text(GitHubAnnotations.render(document, settings: Self.settings))
        .hasPrefix("assess: no-go\n"))
  }

  // MARK: Rules of single formats

  @Test func `every result of SARIF has a fingerprint of its own and a clean address`() throws {
    let document = try DocumentFixture.document()
    let run = try #require(try list(try json("full.sarif", document).member("runs")).first)
    let rules = try list(run.member("tool")?.member("driver")?.member("rules"))
      .map { try string($0.member("id")) }
    #expect(Set(rules).count == rules.count)
    var seen: Set<[String]> = []
    for result in try list(run.member("results")) {
      let rule = try string(result.member("ruleId"))
      #expect(rules.contains(rule))
      let physical = try #require(
        try list(result.member("locations")).first?.member("physicalLocation"))
      let address = try string(physical.member("artifactLocation")?.member("uri"))
      #expect(address.hasPrefix("evidence/"))
      #expect(
        address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\\<>\"`{}|^".utf8.contains($0) })
      let hash = try string(result.member("partialFingerprints")?.member("primaryLocationLineHash"))
      #expect(seen.insert([rule, address, hash]).inserted)
    }
  }

  @Test func `every reference of OSCAL leads somewhere and no identifier repeats`() throws {
    var identifiers: [String] = []
    var references: [String] = []
    func walk(_ value: JSONValue) {
      switch value {
      case .object(let members):
        for member in members {
          if case .string(let text) = member.value {
            if member.key == "uuid" { identifiers.append(text) }
            if member.key.hasSuffix("-uuid") { references.append(text) }
            if member.key == "href", text.hasPrefix("#") {
              references.append(String(text.dropFirst()))
            }
          }
          if case .array(let elements) = member.value {
            #expect(!elements.isEmpty, "\(member.key)")
          }
          walk(member.value)
        }
      case .array(let elements): elements.forEach(walk)
      default: break
      }
    }
    walk(try json("oscal.json", try DocumentFixture.document()))
    #expect(Set(identifiers).count == identifiers.count)
    #expect(Set(references).isSubset(of: Set(identifiers)))
    #expect(references.count > 10)
    for identifier in identifiers {
      #expect(identifier.split(separator: "-").map(\.count) == [8, 4, 4, 4, 12])
      #expect(identifier.split(separator: "-")[2].hasPrefix("5"))
    }
  }

  @Test func `every reference of CycloneDX leads somewhere and scores are shares`() throws {
    var names: [String] = []
    var references: [String] = []
    func texts(_ value: JSONValue) -> [String] {
      switch value {
      case .string(let text): [text]
      case .array(let elements): elements.flatMap(texts)
      default: []
      }
    }
    let keys: Set = [
      "requirement", "claims", "counterClaims", "target", "evidence", "counterEvidence", "assessor",
    ]
    func walk(_ value: JSONValue, _ key: String) {
      switch value {
      case .object(let members):
        for member in members {
          if member.key == "bom-ref" { names += texts(member.value) }
          if keys.contains(member.key) { references += texts(member.value) }
          walk(member.value, member.key)
        }
      case .array(let elements):
        if key == "requirements" { references += elements.flatMap(texts) }
        for element in elements { walk(element, key) }
      default: break
      }
    }
    let output = AttestationReport.render(
      try DocumentFixture.document(), settings: Self.settings)
    // The strict reader of the tests knows whole numbers alone.
    let whole = try text(output).replacing("0.000", with: "0").replacing("1.000", with: "1")
      .replacing("0.", with: "")
    walk(try StrictJSON.parse(whole), "")
    #expect(Set(names).count == names.count)
    #expect(Set(references).isSubset(of: Set(names)))
    #expect(references.count > 10)
  }

  @Test func `a name always gives the same identifier, and parts do not run together`() {
    let identifier = NameBasedIdentifier(sha1: Self.settings.sha1)
    #expect(identifier.of("a", "bc") == identifier.of("a", "bc"))
    #expect(identifier.of("a", "bc") != identifier.of("ab", "c"))
  }

  @Test func `JUnit counts what it holds and puts no case twice`() throws {
    let output = try text(JUnitReport.render(try DocumentFixture.document()))
    var names: Set<Substring> = []
    for suite in output.split(separator: "<testsuite ").dropFirst() {
      func count(_ attribute: String) -> Int? {
        suite.split(separator: " \(attribute)=\"", maxSplits: 1).last
          .flatMap { Int($0.prefix { $0 != "\"" }) }
      }
      func number(_ element: String) -> Int { suite.split(separator: "<\(element) ").count - 1 }
      #expect(count("tests") == number("testcase"))
      #expect(count("failures") == number("failure"))
      #expect(count("errors") == number("error"))
      #expect(count("skipped") == number("skipped"))
      for line in suite.split(separator: "\n") where line.contains("<testcase ") {
        let name = line.split(separator: " time=")[0]
        #expect(names.insert(name).inserted, "\(name)")
      }
    }
    #expect(output.contains("<failure "))
    #expect(output.contains("<error "))
    #expect(output.contains("waived until"))
  }

  @Test func `XML cannot be broken out of`() {
    let element = XMLElement(
      "a", [("b", "\"'<&>\n\u{1B}\u{338}")], [.text("]]><c/>&\u{0}\u{FFFE}\u{202E}")])
    let text = String(decoding: element.document, as: UTF8.self)
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a b="&quot;&apos;&lt;&amp;&gt;&#10;\\u{1b}\u{338}">]]&gt;&lt;c/&gt;&amp;\\u{0}\\u{fffe}\\u{202e}</a>

        """)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-2", "'-2"), ("@x", "'@x"), ("\u{FF1D}1", "'\u{FF1D}1"),
    ("\t=1", "\\t=1"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("a", "a"), ("", ""),
    ("a\nb", "a\\nb"),
  ])
  func `a cell is no formula and one cell`(text: String, cell: String) {
    #expect(FindingTable.cell(text) == cell)
  }

  @Test func `annotations are commands of our own alone, and never more than the runner keeps`()
    throws
  {
    let document = try DocumentFixture.document()
    let lines = try text(GitHubAnnotations.render(document, settings: Self.settings))
      .split(separator: "\n")
    #expect(lines.count <= 11)
    for line in lines.dropFirst() {
      #expect(["::error ", "::warning ", "::notice "].contains { line.hasPrefix($0) })
      #expect(line.split(separator: "::").count == 2)
      #expect(line.contains("title="))
    }
  }

  @Test func `a summary keeps below the limit and says what it left out`() throws {
    let document = try DocumentFixture.document()
    let whole = GitHubSummary.render(document)
    let full = try text(GitHubSummary.render(document, present: GitHubSummary.mostBytes))
    #expect(full.contains("left out here"))
    #expect(full.utf8.count < whole.count)
    let some = GitHubSummary.render(document, present: GitHubSummary.mostBytes - whole.count + 900)
    #expect(some.count < whole.count - 500)
    #expect(try text(some).contains("left out here"))
  }

  @Test func `metrics end as they must and escape their labels`() throws {
    let output = try text(
      MetricsReport.render(try DocumentFixture.document(), dialect: .openMetrics))
    #expect(output.hasSuffix("# EOF\n"))
    for line in output.split(separator: "\n") where !line.hasPrefix("#") {
      #expect(line.hasPrefix("assess_"))
      #expect(line.last?.isNumber == true)
    }
  }
}
