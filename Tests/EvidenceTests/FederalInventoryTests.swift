import AssessmentCore
import Evidence
import Glibc
import Questionnaires
import Testing

/// Reads a real inventory, when it is there, with the mapping of this repository.
struct FederalInventoryTests {
  private static let repository = String(#filePath).components(upTo: "/Tests/EvidenceTests/")

  /// The folder with the inventory, or `nil` on a machine that does not have it.
  private static var folder: String? {
    let named = getenv("ASSESS_SHARED").map { String(cString: $0) }
    let shared = named ?? repository + "/../shared"
    let folder = shared + "/data/us-federal-ai-2025"
    return access(folder, R_OK) == 0 ? folder : nil
  }

  private func bytes(of path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&block, 1, block.count, file)
      if count == 0 { return bytes }
      bytes += block[..<count]
    }
  }

  private func questionnaires() throws -> QuestionnaireSet {
    let root = FederalInventoryTests.repository + "/Questionnaires/"
    var documents: [QuestionnaireDocument] = []
    for name in ["vocabulary.yaml", "mappings/us-federal-ai-inventory.yaml"] {
      documents += try QuestionnaireReader.parse(bytes(of: root + name), path: name, isOwn: false)
    }
    return try QuestionnaireReader.read(documents) { _ in true }
  }

  private func read(_ files: some EvidenceFiles) throws -> EvidenceBase {
    let set = try questionnaires()
    return EvidenceReader(vocabulary: set.model.vocabulary, mappings: set.mappings)
      .read(files, asOf: SampleVocabulary.asOf)
  }

  @Test func `the mapping's own examples give what they promise`() throws {
    let set = try questionnaires()
    let mapping = try #require(set.mappings.first)
    #expect(mapping.examples.count == 2)
    for example in mapping.examples {
      let base = try read(MemoryFiles(texts: [("example.csv", example.text)]))
      let isRecognised = base.items.contains { $0.recognisedAs == mapping.name }
      #expect(isRecognised == example.isRecognised)
      guard example.isRecognised, let table = base.table(of: "deployment") else { continue }
      #expect(table.rowCount == example.recordCount)
      // Rows are in the order of their names; the examples' names are in that order too.
      for expected in example.expectations {
        let content = table.content(of: expected.attribute, at: expected.record)
        #expect(EvidenceDescription.text(of: content) == expected.text)
      }
    }
  }

  @Test(.enabled(if: FederalInventoryTests.folder != nil, "the inventory is not on this machine"))
  func `every use case of the federal inventory is a deployment, and nothing is guessed`() throws {
    let folder = try #require(FederalInventoryTests.folder)
    let base = try read(try EvidenceFolder(path: folder))
    let item = try #require(base.items.first { $0.path.hasSuffix(".csv") })
    #expect(item.recognisedAs == "us-federal-ai-inventory")
    #expect(item.recordCount == 3611)
    let table = try #require(base.table(of: "deployment"))
    // Two numbers stand twice, so that 3,611 rows are 3,609 use cases.
    #expect(table.rowCount == 3609)
    let stages = (0..<table.rowCount).map {
      EvidenceDescription.text(of: table.content(of: "stage", at: $0))
    }
    #expect(stages.filter { $0 == "development" }.count >= 1477)
    #expect(stages.filter { $0 == "not asked" }.count >= 336)
    #expect(base.sources.allSatisfy { $0.grade == .indirect && $0.effectiveDate == nil })
    // What the publisher's form means in the vocabulary; two use cases stand twice.
    for (attribute, text, count) in [
      ("stage", "production", 1_040), ("stage", "pilot", 440), ("stage", "retired", 314),
      ("personal_data", "true", 360), ("personal_data", "false", 1_151),
      ("affects_persons", "true", 445), ("patterns", "[agentic]", 117),
    ] {
      let found = (0..<table.rowCount).count {
        EvidenceDescription.text(of: table.content(of: attribute, at: $0)) == text
      }
      #expect((count - 4...count).contains(found), "\(attribute): \(text)")
    }
    let reasons = Dictionary(uniqueKeysWithValues: base.items.map { ($0.path, $0.reason) })
    #expect(
      reasons["2025_individually_reported_AI_use_cases.xlsx"]
        == "sheet `Consolidated Inventory`: the header matches 1 of 36 columns of `use_case`: `name`"
    )
    #expect(
      reasons["data_dictionary.json"] == "it has no `kind`, and no mapping recognises it")
    #expect(base.diagnostics.map(\.code).filter { $0 == "EVD-UNDATED" }.count == 1)
    // The dates that name no day or could be two days are one message for each sort, not hundreds.
    let dates = base.messages.filter { $0.code == "EVD-DATE" }
    #expect(dates.allSatisfy { $0.summary.hasPrefix("`go_live`: ") })
    #expect(base.messages.count < 60)
  }
}

extension String {
  /// The part before another text, or all of it.
  fileprivate func components(upTo mark: String) -> String {
    let bytes = Array(utf8)
    let wanted = Array(mark.utf8)
    let end = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? bytes.count
    return String(validating: bytes[..<end], as: UTF8.self) ?? self
  }
}
