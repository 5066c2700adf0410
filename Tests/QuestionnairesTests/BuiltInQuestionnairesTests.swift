import AssessmentCore
import Documents
import Foundation
import Questionnaires
import Testing

/// The questionnaires that are part of the program.
@Suite struct BuiltInQuestionnairesTests {
  @Test func `every file of the folder is built in`() throws {
    let root = try Checkout.root
    let folder = root.appendingPathComponent("Questionnaires")
    let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let found = (walker?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "yaml" }
    let names = Set(
      found.compactMap { $0.path.range(of: "/Questionnaires/").map { range in range.upperBound } }
        .enumerated().map { "Questionnaires/" + found[$0.offset].path[$0.element...] })
    #expect(Set(BuiltInQuestionnaires.files.map(\.path)) == names)
  }

  @Test func `nothing is wrong with them`() throws {
    do throws(QuestionnaireProblems) {
      _ = try QuestionnaireReader.read(try BuiltInQuestionnaires.documents()) { _ in true }
    } catch {
      for diagnostic in error.diagnostics {
        Issue.record(
          "\(diagnostic.place?.text ?? ""): \(diagnostic.summary) \(diagnostic.help ?? "")")
      }
    }
  }

  @Test func `the compiled form is fresh`() throws {
    let written = CompiledQuestionnaires.write(try BuiltInQuestionnaires.documents())
    let isFresh = written == BuiltInQuestionnaires.compiled
    #expect(
      isFresh,
      "run `assess questionnaire compile > Sources/QuestionnaireData/compiled.json`")
  }

  @Test func `the pages of the documentation are fresh`() throws {
    let folder = try Checkout.root.appendingPathComponent(
      "Sources/assess/Documentation.docc/Questionnaires")
    let pages = QuestionnairePages.all(of: try BuiltInQuestionnaires.documents())
    #expect(!pages.isEmpty)
    for page in pages {
      let kept = try? String(
        contentsOf: folder.appendingPathComponent(page.name), encoding: .utf8)
      let isFresh = kept == page.text
      #expect(isFresh, "run `assess questionnaire docs -o \(folder.path)`: \(page.name)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(names) == Set(pages.map(\.name)))
  }

  @Test func `the compiled form says the same as the files`() throws {
    let files = try QuestionnaireReader.read(try BuiltInQuestionnaires.documents()) { _ in false }
    let compiled = try QuestionnaireReader.read(try BuiltInQuestionnaires.compiledDocuments()) {
      _ in false
    }
    #expect(files.model.criteria.map(\.id) == compiled.model.criteria.map(\.id))
    let isSameWording =
      files.model.criteria.map(\.question) == compiled.model.criteria.map(\.question)
    #expect(isSameWording)
    let isSameVocabulary = files.model.vocabulary.kinds == compiled.model.vocabulary.kinds
    #expect(isSameVocabulary)
    #expect(files.model.openThreshold == compiled.model.openThreshold)
  }

  @Test func `the checklist and the maturity model are whole`() throws {
    let model = try QuestionnaireReader.read(try BuiltInQuestionnaires.documents()) { _ in false }
      .model
    let items = model.criteria.filter {
      if case .readiness = $0.placement { return true }
      return false
    }
    #expect(items.count == 24)
    let maturity = model.criteria.filter {
      if case .maturity = $0.placement { return true }
      return false
    }
    #expect(maturity.count == 38)
    let practice = model.criteria.filter { $0.placement.topic != nil }
    #expect(model.criteria.count == items.count + maturity.count + practice.count)
    #expect(model.areas.map(\.id) == ["data", "infrastructure", "security", "governance"])
    #expect(
      model.levels.map(\.name) == [
        "Exploratory", "Implemented", "Aligned", "Scaled", "Future Ready",
      ])
    #expect(model.dimensions.map(\.id) == ["A", "B", "C", "D", "E", "F"])
    #expect(model.openThreshold == 4)
  }
}
