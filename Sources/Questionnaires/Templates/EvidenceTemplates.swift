package import AssessmentCore

/// Makes the files that a new folder of evidence starts with: the manifest, and a template for each
/// kind of evidence that the questionnaires ask for and that is not on record.
package struct EvidenceTemplates: Sendable {
  /// The grade of what people say; its kind gets no table.
  private static let attestationGrade = Grade.attestation

  private let model: AssessmentModel
  private let evidence: EvidenceBase
  private let criteria: [Criterion]

  /// Prepares the templates for a folder and what it holds already.
  ///
  /// `includesPractice` adds what the criteria of good practice ask for.
  package init(_ model: AssessmentModel, evidence: EvidenceBase, includesPractice: Bool) {
    self.model = model
    self.evidence = evidence
    criteria = model.criteria.filter { includesPractice || $0.placement.topic == nil }
  }

  /// The templates: the manifest, tables and documents in the order of the vocabulary, answers.
  package var all: [EvidenceTemplate] {
    [ManifestTemplate.template] + model.vocabulary.kinds.flatMap(templates)
  }

  /// The kinds of evidence that are on record already, with the number of their records, in the
  /// order of the vocabulary.
  package var onRecord: [(kind: RecordKind, count: Int)] {
    model.vocabulary.kinds.compactMap { kind in
      guard !isManifestOnly(kind), kind.grade != EvidenceTemplates.attestationGrade,
        !requests(for: kind).isEmpty, let table = evidence.table(of: kind.name), table.rowCount > 0
      else { return nil }
      return (kind, table.rowCount)
    }
  }

  private func templates(for kind: RecordKind) -> [EvidenceTemplate] {
    if isManifestOnly(kind) { return [] }
    if kind.grade == EvidenceTemplates.attestationGrade {
      return isRecorded(kind) ? [] : [AnswersTemplate.template(for: kind)]
    }
    let asked = requests(for: kind)
    guard !asked.isEmpty else { return [] }
    if !kind.approvedStates.isEmpty {
      return DocumentTemplates(kind: kind, asked: asked, recorded: recordedChoices(of: kind)).all
    }
    return isRecorded(kind) ? [] : [TableTemplate.template(for: kind, asked: asked.map(\.request))]
  }

  /// Whether the manifest alone gives the records of a kind; it has its own template.
  private func isManifestOnly(_ kind: RecordKind) -> Bool {
    EvidenceRules.manifest.fields.contains { field in
      if case .word(let words) = field.shape { words.contains(kind.native) } else { false }
    }
  }

  private func isRecorded(_ kind: RecordKind) -> Bool {
    (evidence.table(of: kind.name)?.rowCount ?? 0) > 0
  }

  /// What the criteria ask of a kind, in their order.
  private func requests(
    for kind: RecordKind
  ) -> [(criterion: Criterion, request: EvidenceRequest)] {
    criteria.flatMap { criterion in
      EvidenceRequests(of: criterion, vocabulary: model.vocabulary).all
        .filter { $0.kind == kind.name }.map { (criterion, $0) }
    }
  }

  /// The values that a kind's distinguishing choice has on record.
  private func recordedChoices(of kind: RecordKind) -> Set<String> {
    guard let choice = kind.maximumAge.by, let table = evidence.table(of: kind.name) else {
      return []
    }
    var found: Set<String> = []
    for row in 0..<table.rowCount {
      if case .value(let value) = table.content(of: choice, at: row) {
        found.insert(RecordTable.identityText(of: value))
      }
    }
    return found
  }
}
