import AssessmentCore

/// The forms of files, diagnostics, waivers and questionnaires.
struct EvidenceForms {
  let results: ResultForms

  private var place: JSONForm<Place> { results.place }

  var file: JSONForm<EvidenceItem> {
    .object(
      "One file of evidence, or one document of it.",
      [
        .init("path", "The path relative to the evidence folder.", .text, \.path),
        .init(
          "document", "The position of the document in its file, from 0.", .number(), \.document),
        .init("sha256", "The digest of the file's bytes; empty when unreadable.", .text, \.sha256),
        .init("bytes", "The size of the file.", .number(), \.byteCount),
        .init(
          "state", "What became of it.",
          .choice(["used", "manifest", "unrecognised", "void", "unreadable", "future"])
        ) { $0.state.rawValue },
        .init("recognisedAs", "The kind or the mapping that recognised it.", .text, \.recognisedAs),
        .init("reason", "Why.", .text, \.reason),
        .init("date", "The effective date.", JSONForm.day.orNull) { $0.effectiveDate?.iso },
        .init(
          "dateBasis", "Where the date comes from.",
          .choice(["file", "collected", "assessment", "none"])
        ) { $0.dateBasis.rawValue },
        .init("expires", "The day after which it holds no longer.", JSONForm.day.orNull) {
          $0.expires?.iso
        },
        .init("owner", "Who answers for it.", JSONForm.text.orNull, \.owner),
        .init("approver", "Who approved it.", JSONForm.text.orNull, \.approver),
        .init("party", "Who made it.", .choice(SourceParty.allCases.map(\.rawValue))) {
          $0.party.rawValue
        },
        .init("grade", "The grade of its records at best.", .choice(Grade.allCases.map(\.label))) {
          $0.grade.label
        },
        .init(
          "supersedes", "The paths that it says it replaces.", JSONForm.text.list, \.supersedes),
        .init("records", "The number of records that it gave.", .number(), \.recordCount),
        .init(
          "encoding", "How the text was decoded, where not as plain UTF-8.", JSONForm.text.orNull,
          \.encodingNote),
      ])
  }

  var diagnostic: JSONForm<Diagnostic> {
    .object(
      "A problem or a fact about the evidence.",
      [
        .init(
          "severity", "How much use suffers.", .choice(Diagnostic.Severity.allCases.map(\.rawValue))
        ) { $0.severity.rawValue },
        .init("code", "The stable name of this sort of message.", .text, \.code),
        .init("place", "Where it is; null for the whole run.", place.orNull, \.place),
        .init("summary", "What is wrong.", .text, \.summary),
        .init("notes", "The facts.", JSONForm.text.list, \.notes),
        .init("help", "The one thing to do.", JSONForm.text.orNull, \.help),
      ])
  }

  var waiver: JSONForm<Waiver> {
    .object(
      "An accepted risk.",
      [
        .init("criterion", "The id of the item.", .text, \.criterion),
        .init("subject", "The subject; null for all.", JSONForm.text.orNull, \.subject),
        .init("reason", "Why the risk is accepted.", .text, \.reason),
        .init("risk", "The id of the risk.", .text, \.risk),
        .init("owner", "Who asked for it.", .text, \.owner),
        .init("approver", "Who approved it.", .text, \.approver),
        .init("created", "When.", JSONForm.day.orNull) { $0.created?.iso },
        .init("expires", "The last day on which it holds.", JSONForm.day.orNull) {
          $0.expires?.iso
        },
        .init("compensatingControl", "What is done instead.", .text, \.compensatingControl),
        .init("place", "Where it stands.", place, \.place),
      ])
  }

  var exclusion: JSONForm<Exclusion> {
    .object(
      "A person's entry that a criterion does not apply.",
      [
        .init("criterion", "The id of the item.", .text, \.criterion),
        .init("subject", "The subject; null for all.", JSONForm.text.orNull, \.subject),
        .init("reasonCode", "The code of the reason.", .text, \.reasonCode),
        .init("text", "The reason in words.", .text, \.text),
        .init("author", "Who declared it.", .text, \.author),
        .init("approver", "Who approved it.", .text, \.approver),
        .init("date", "When.", JSONForm.day.orNull) { $0.date?.iso },
        .init("place", "Where it stands.", place, \.place),
      ])
  }

  var questionnaire: JSONForm<QuestionnaireIdentity> {
    .object(
      "A questionnaire that the result was made with.",
      [
        .init("name", "Its name.", .text, \.name),
        .init("version", "Its version.", .text, \.version),
        .init("title", "Its title.", .text, \.title),
        .init("path", "Its path; null when built in.", JSONForm.text.orNull, \.path),
      ])
  }

  var manifest: JSONForm<CaseManifest> {
    .object(
      "The case under assessment.",
      [
        .init("id", "The identity of the project.", .text, \.project),
        .init("name", "Its name.", .text, \.name),
        .init("organisation", "The organisation.", .text, \.organisation),
        .init("phase", "The phase gate that the manifest asks for.", JSONForm.text.orNull, \.phase),
        .init("unit", "The business unit assessed; null for all.", JSONForm.text.orNull, \.unit),
        .init("manifest", "The path of the manifest.", JSONForm.text.orNull, \.path),
      ])
  }
}
