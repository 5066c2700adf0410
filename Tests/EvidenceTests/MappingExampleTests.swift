import AssessmentCore
import Documents
import Evidence
import Expressions
import Questionnaires
import Testing

/// What every built-in mapping promises: an example, a look-alike, and values at their places.
@Suite struct MappingExampleTests {
  private static let set: QuestionnaireSet? = {
    guard let documents = try? BuiltInQuestionnaires.documents() else { return nil }
    return try? QuestionnaireReader.read(documents) { _ in false }
  }()

  @Test func `every mapping has an example and a look-alike`() throws {
    let set = try #require(Self.set)
    #expect(!set.mappings.isEmpty)
    for mapping in set.mappings {
      #expect(
        mapping.examples.contains { !$0.isRecognised }, "\(mapping.name) has no look-alike")
      #expect(
        mapping.examples.contains(where: \.isRecognised) || mapping.documents != nil,
        "\(mapping.name) has no example")
    }
  }

  @Test func `every value of every example stands at its place`() throws {
    let set = try #require(Self.set)
    var looked = 0
    for mapping in set.mappings {
      for example in mapping.examples where example.isRecognised {
        let evidence = read(example, mapping, set)
        let lines = example.text.split(separator: "\n", omittingEmptySubsequences: false)
          .map { Array($0.unicodeScalars) }
        for table in evidence.tables where table.kind.name != "project" {
          for row in 0..<table.rowCount {
            for attribute in table.kind.attributes {
              for origin in table.origins(of: attribute.name, at: row) {
                let place = try #require(evidence.place(of: origin))
                let line = place.line <= lines.count ? lines[place.line - 1] : []
                // An empty cell that says "none" may be the end of its line.
                let isBlank: Bool
                if case .value = table.content(of: attribute.name, at: row) {
                  isBlank = false
                } else {
                  isBlank = place.column == line.count + 1
                }
                let isThere =
                  isBlank
                  || (line.indices.contains(place.column - 1)
                    && !line[place.column - 1].properties.isWhitespace)
                #expect(isThere, "\(mapping.name): \(attribute.name) at \(place.text)")
                looked += 1
              }
            }
          }
        }
      }
    }
    #expect(looked > 50)
  }

  private func read(
    _ example: MappingExample, _ mapping: Mapping, _ set: QuestionnaireSet
  ) -> EvidenceBase {
    let name =
      switch mapping.format {
      case .csv, .table: "example.csv"
      case .json: "example.json"
      case .markdown: "example.md"
      case .text: mapping.files.first ?? "example.txt"
      case .tree, .yaml: "example.yaml"
      }
    return EvidenceReader(vocabulary: set.model.vocabulary, mappings: [mapping]).read(
      MemoryFiles(texts: [(path: example.file ?? name, text: example.text)]),
      asOf: CalendarDate(daysSinceEpoch: 20_484))
  }
}
