import AssessmentCore
import Expressions
import Testing

/// `shown(condition)`: only what a file shows decides (SM-33).
@Suite struct ShownFunctionTests {
  @Test(arguments: [
    ("shown(true)", "true"), ("shown(false)", "false"), ("shown(1 == 1 || true)", "true"),
    ("shown(deployments.exists(d, d.id == 'none'))", "false"),
    ("!shown(deployments.exists(d, d.id == 'none'))", "true"),
    ("shown(project.sponsor == 'CFO')", "false"),
    ("shown(false || project.sponsor == '')", "false"),
    ("shown(true || project.sponsor == '')", "true"), ("shown('yes')", "error"),
    ("shown(1 / 0 == 1)", "error"),
  ])
  func `what is not known is not shown`(source: String, expected: String) throws {
    let bindings = EvidenceBindings(evidence: EvidenceBuilder().evidence())
    let value = bindings.evaluate(try Program(parsing: source))
    switch value.content {
    case .bool(let flag): #expect(String(flag) == expected)
    case .error: #expect(expected == "error")
    default: Issue.record("gives `\(value.typeName.name)`")
    }
  }
}
