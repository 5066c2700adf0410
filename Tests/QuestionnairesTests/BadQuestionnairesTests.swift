import AssessmentCore
import Documents
import Questionnaires
import Testing

/// What is wrong with a questionnaire comes out all at once, each with its place and what to do.
@Suite struct BadQuestionnairesTests {
  /// Reads the built-in questionnaires and one of the user's own.
  private func problems(_ text: String) throws -> [String] {
    var documents = try BuiltInQuestionnaires.documents()
    do throws(QuestionnaireProblems) {
      documents += try QuestionnaireReader.parse(Array(text.utf8), path: "own.yaml", isOwn: true)
      _ = try QuestionnaireReader.read(documents) { $0.isOwn }
      return []
    } catch {
      return error.diagnostics.map { diagnostic in
        let help = diagnostic.help.map { " | \($0)" } ?? ""
        return "\(diagnostic.place?.text ?? ""): \(diagnostic.summary)\(help)"
      }
    }
  }

  private static let head = "questionnaire: own\nversion: \"1.0\"\ntitle: Own\n"

  /// A criterion that is right, with one line replaced.
  private static func criterion(_ replaced: String = "", by replacement: String = "") -> String {
    let text = """
      criteria:
        - id: OWN-1
          area: governance
          title: Council informed
          question: Was the works council informed?
          why: It can stop the pilot.
          for: project
          check: "documents.exists(d, d.type == 'staff-notice' && d.owner != '')"
          grade: E2
          effort: days
          ask: When was it informed?
          evidence: [a notice]
          remediation: Inform it.
          examples: {met: a, unmet: b, unclear: c}
      """
    let body =
      replaced.isEmpty ? text : text.replacingFirst(of: replaced, with: replacement)
    return head + body + "\n"
  }

  @Test func `a criterion of one's own is fine`() throws {
    #expect(try problems(Self.criterion()).isEmpty)
  }

  @Test(arguments: [
    (
      "title: Council informed", "titel: Council informed",
      [
        "own.yaml:7:5: unknown key `titel` in a criterion | did you mean `title`?",
        "own.yaml:5:5: a criterion needs `title` | add `title`: Two to five words for tables.",
      ]
    ),
    (
      "for: project", "for: projects",
      ["own.yaml:10:10: unknown population `projects` | did you mean `project`?"]
    ),
    (
      "area: governance", "area: governence",
      ["own.yaml:6:11: unknown area `governence` | did you mean `governance`?"]
    ),
    (
      "area: governance", "topic: own-field",
      ["own.yaml:6:12: unknown topic `own-field` | declare it under `topics`"]
    ),
    (
      "area: governance", "area: governance\n    topic: testing",
      [
        "own.yaml:7:12: a criterion counts in one place, and this one has `area` and `topic`"
          + " | keep one of them"
      ]
    ),
    (
      "effort: days", "effort: days\n    severity: blocker",
      [
        "own.yaml:14:15: `blocker` is not a value of `severity`"
          + " | use one of: `major`, `minor`, `note`"
      ]
    ),
    (
      "effort: days", "effort: days\n    sources: [TST-77, RDY-G1, our handbook 4.2]",
      ["own.yaml:14:15: unknown catalogue id `TST-77` | did you mean `TST-07`?"]
    ),
    (
      "effort: days", "effort: day",
      ["own.yaml:13:13: `day` is not a value of `effort` | did you mean `days`?"]
    ),
    (
      "d.owner", "d.ownr",
      ["own.yaml:11:63: `document` has no attribute `ownr` | did you mean `owner`?"]
    ),
    (
      "examples: {met: a, unmet: b, unclear: c}", "sources: [RDY-G1]",
      [
        "own.yaml:5:5: a criterion needs `examples` | add `examples`: Its tests and documentation."
      ]
    ),
    (
      "id: OWN-1", "id: RDY-D1",
      ["own.yaml:5:5: the criterion `RDY-D1` is declared twice | give one of them another id"]
    ),
  ])
  func `a slip in a criterion is reported`(
    replaced: String, replacement: String, expected: [String]
  ) throws {
    #expect(try problems(Self.criterion(replaced, by: replacement)) == expected)
  }

  @Test func `attributes that are set from each other are a cycle`() throws {
    let text =
      Self.head + """
        mapping: own
        format: tree
        recognise: has(doc.register)
        records:
          - kind: deployment
            each: doc.register
            set: {id: item.key, stage: owner, owner: stage}

        """
    let found = try problems(text)
    #expect(
      found.contains(
        "own.yaml:10:10: the mapping has a cycle: `stage` is set from `owner` is set from `stage`"
          + " | set each attribute from `item` or `doc`"))
  }

  @Test func `an attribute that the vocabulary does not have is reported in a mapping`() throws {
    let text =
      Self.head + """
        mapping: own
        recognise: has(doc.register)
        records:
          - {kind: deployment, set: {id: doc.key, stagee: doc.state}}

        """
    #expect(
      try problems(text) == [
        "own.yaml:7:43: `deployment` has no attribute `stagee` | did you mean `stage`?"
      ])
  }

  @Test func `all problems come out at once`() throws {
    let text = Self.criterion("area: governance", by: "area: nowhere")
      .replacingFirst(of: "d.owner", with: "d.ownr")
    #expect(try problems(text).count == 1)
    let other = Self.criterion("d.owner", by: "d.ownr")
      .replacingFirst(of: "d.type", with: "d.typ")
    #expect(try problems(other).count == 2)
  }

  @Test func `a file that is no YAML names the place`() throws {
    let found = try problems("questionnaire: [\n")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("own.yaml:") == true)
  }
}

extension String {
  /// The text with the first occurrence of a part replaced.
  fileprivate func replacingFirst(of part: String, with replacement: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return self[..<range.lowerBound] + replacement + self[range.upperBound...]
  }
}
