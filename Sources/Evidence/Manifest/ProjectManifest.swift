package import AssessmentCore
import Documents

/// `assess.yaml` as it was read, before any other evidence.
///
/// It is read first because it can name questionnaires, and questionnaires decide how evidence is
/// read.
package struct ProjectManifest: Sendable {
  /// What it says of the case.
  package let caseManifest: CaseManifest
  /// The questionnaires that it asks for.
  package let questionnaires: [QuestionnaireReference]
  /// What is wrong with it; the rest is used.
  package let diagnostics: [Diagnostic]
  /// The names of the kinds of which it says that no other record exists, with their places.
  let completeKinds: [(name: String, place: Place)]
  let rules: [EvidenceRule]
  /// The records that it names, which the evidence should have.
  let named: [NamedRecord]
  /// The keys at its top with their values, for the `project` record.
  let entries: [Entry]
  /// Its text, for messages about it.
  let source: SourceText?
  /// The file itself, or `nil` when there is none.
  let item: ItemDraft?

  /// The manifest of a folder that has none.
  static let none = ProjectManifest(
    caseManifest: CaseManifest(), questionnaires: [], diagnostics: [], completeKinds: [],
    rules: [], named: [], entries: [], source: nil, item: nil)
}
