import AssessmentCore
import Questionnaires
import Testing

/// The statements that the questionnaires are made from, and what covers them.
@Suite struct CatalogueCoverageTests {
  private static func coverage() throws -> CatalogueCoverage {
    try QuestionnaireReader.read(try BuiltInQuestionnaires.documents()) { _ in false }.coverage
  }

  @Test func `the catalogue is whole, and no id stands in it twice`() throws {
    let ids = try Self.coverage().ids
    #expect(ids.count == 536)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `no questionnaire covers an id that the catalogue does not have`() throws {
    for use in try Self.coverage().unknown {
      Issue.record("\(use.place.text): \(use.home) names `\(use.id)`")
    }
  }

  @Test func `every statement of the catalogue is used`() throws {
    let coverage = try Self.coverage()
    #expect(coverage.ids.filter { coverage.uses(of: $0).isEmpty }.isEmpty)
  }

  @Test func `what covers an id is named with its place`() throws {
    let uses = try Self.coverage().uses(of: "RDY-D1")
    let own = try #require(uses.first { $0.home == "criterion RDY-D1" })
    #expect(own.place.path == "Questionnaires/readiness.yaml")
    #expect(own.place.line > 1)
  }

  @Test func `the compiled questionnaires leave the ids out`() throws {
    let set = try QuestionnaireReader.read(try BuiltInQuestionnaires.compiledDocuments()) {
      _ in false
    }
    #expect(set.coverage.ids.isEmpty)
  }
}
