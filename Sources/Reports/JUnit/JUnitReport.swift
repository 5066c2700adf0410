import AssessmentCore

/// Renders a report as JUnit XML, in the dialect that both published schemas accept: a suite for each
/// area, dimension and topic, a test case for each criterion.
///
/// Not met is a failure. An open readiness item that is unclear is an error, because the verdict
/// counts it as open; anything else that is unclear, waived or beside the point is skipped.
package enum JUnitReport {
  private struct Case {
    let element: XMLElement
    let result: String
  }

  /// Gives the report.
  package static func render(_ document: ReportDocument) -> [UInt8] {
    var suites: [(name: String, answers: [CriterionAnswer])] = []
    for answer in document.criteria {
      let name = suiteName(answer.placement)
      if let last = suites.lastIndex(where: { $0.name == name }) {
        suites[last].answers.append(answer)
      } else {
        suites.append((name, [answer]))
      }
    }
    let findings = Dictionary(grouping: document.findings, by: \.rule)
    let criteria = Set(document.criteria.map(\.id))
    var elements = suites.enumerated().map { number, suite in
      self.suite(
        number, suite.name, document,
        suite.answers.map { testCase($0, suite.name, document, findings[$0.id] ?? []) })
    }
    let others = document.findings.filter { !criteria.contains($0.rule) }
    if !others.isEmpty {
      elements.append(
        suite(elements.count, "assess.evidence", document, evidenceCases(others)))
    }
    return XMLElement("testsuites", [], elements.map { .element($0) }).document
  }

  private static func suiteName(_ placement: Placement) -> String {
    switch placement {
    case .readiness(let area): "assess.readiness.\(area)"
    case .maturity(let dimension, _): "assess.maturity.\(dimension)"
    case .practice(let topic): "assess.practice.\(topic)"
    }
  }

  private static func suite(
    _ number: Int, _ name: String, _ document: ReportDocument, _ cases: [Case]
  ) -> XMLElement {
    func count(_ result: String) -> String { String(cases.count { $0.result == result }) }
    let properties = XMLElement(
      "properties", [],
      [
        .element(property("as-of", document.asOf.iso)),
        .element(property("verdict", document.verdict.kind.rawValue)),
        .element(property("project", MachineText.project(document))),
      ])
    return XMLElement(
      "testsuite",
      [
        ("id", String(number)), ("package", SafeText.line(name)), ("name", SafeText.line(name)),
        ("timestamp", document.asOf.iso + "T00:00:00"), ("hostname", "localhost"),
        ("tests", String(cases.count)), ("failures", count("failure")), ("errors", count("error")),
        ("skipped", count("skipped")), ("time", "0.000"),
      ],
      [.element(properties)] + cases.map { .element($0.element) }
        + [.element(XMLElement("system-out")), .element(XMLElement("system-err"))])
  }

  private static func property(_ name: String, _ value: String) -> XMLElement {
    XMLElement("property", [("name", name), ("value", SafeText.line(value))])
  }

  private static func testCase(
    _ answer: CriterionAnswer, _ suite: String, _ document: ReportDocument, _ findings: [Finding]
  ) -> Case {
    let isReadiness = document.item(answer.id) != nil
    let outcome: (element: XMLElement, result: String)? =
      switch CriterionStanding(answer, in: document) {
      case .met: nil
      case .unmet: problem("failure", "not-met", answer, findings)
      case .unclear where isReadiness: problem("error", "unclear", answer, findings)
      case .unclear: skipped("unclear: nothing usable says how it is")
      case .waived(let text): skipped(text)
      case .notApplicable(let reason): skipped("not applicable: \(reason)")
      case .notDue: skipped("not asked for at this level")
      }
    let element = XMLElement(
      "testcase",
      [
        ("classname", SafeText.line(suite)),
        ("name", MachineText.line("\(answer.id) \(answer.title)")), ("time", "0.000"),
      ], outcome.map { [.element($0.element)] } ?? [])
    return Case(element: element, result: outcome?.result ?? "")
  }

  private static func skipped(_ message: String) -> (XMLElement, String) {
    (XMLElement("skipped", [("message", MachineText.line(message))]), "skipped")
  }

  private static func problem(
    _ name: String, _ type: String, _ answer: CriterionAnswer, _ findings: [Finding]
  ) -> (XMLElement, String) {
    let open = answer.openQuestions.joined(separator: "; ")
    let lines =
      findings.map(describe)
      + (answer.remediation.isEmpty ? [] : ["To do: " + MachineText.line(answer.remediation)])
    return (
      XMLElement(
        name, [("type", type), ("message", MachineText.line(open, or: answer.question))],
        [.text(lines.joined(separator: "\n"))]), name
    )
  }

  /// A finding on one line: where, what, and what it is told by.
  private static func describe(_ finding: Finding) -> String {
    let place = finding.places.first.map { SafeText.line($0.text) } ?? "no file speaks of it"
    return "\(place): \(MachineText.statement(finding)) [\(MachineText.line(finding.identity))]"
  }

  /// The findings about the evidence itself; what is no more than a note passes.
  private static func evidenceCases(_ findings: [Finding]) -> [Case] {
    findings.map { finding in
      let name = MachineText.line(finding.identity)
      var children: [XMLElement.Node] = []
      var result = ""
      if finding.waived != nil {
        let skipped = skipped(finding.waived ?? "")
        children = [.element(skipped.0)]
        result = skipped.1
      } else if finding.severity != .note {
        result = finding.severity == .blocker ? "failure" : "error"
        children = [
          .element(
            XMLElement(
              result,
              [("type", finding.severity.rawValue), ("message", MachineText.statement(finding))],
              [.text(describe(finding))]))
        ]
      }
      return Case(
        element: XMLElement(
          "testcase", [("classname", "assess.evidence"), ("name", name), ("time", "0.000")],
          children), result: result)
    }
  }
}
