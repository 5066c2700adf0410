import AssessmentCore

/// The forms of files, of messages about them, and of their cited lines.
enum EvidenceForms {
  static var item: JSONForm<EvidenceItem> {
    .object(
      "One file of evidence, or one document of it.",
      .init("path", "The path relative to the evidence folder.", .text, \.path),
      .init(
        "document", "The position of the document in its file, from 0.", .number(), \.document),
      .init("sha256", "The digest of the file's bytes; empty when unreadable.", .text, \.sha256),
      .init("bytes", "The size of the file.", .number(), \.byteCount),
      .init("state", "What became of it.", .word, \.state),
      .init("recognisedAs", "The kind or the mapping that recognised it.", .text, \.recognisedAs),
      .init("reason", "Why.", .text, \.reason),
      .init("date", "The effective date.", BasicForms.day.orNull, \.effectiveDate),
      .init("dateBasis", "Where the date comes from.", .word, \.dateBasis),
      .init(
        "expires", "The day after which it holds no longer.", BasicForms.day.orNull, \.expires),
      .init("owner", "Who answers for it.", BasicForms.optionalText, \.owner),
      .init("approver", "Who approved it.", BasicForms.optionalText, \.approver),
      .init("party", "Who made it.", .word, \.party),
      .init("grade", "The grade of its records at best.", BasicForms.grade, \.grade),
      .init(
        "supersedes", "The paths that it says it replaces.", BasicForms.texts, \.supersedes),
      .init("records", "The number of records that it gave.", .number(), \.recordCount),
      .init(
        "encoding", "How the text was decoded, where not as plain UTF-8.",
        BasicForms.optionalText, \.encodingNote),
      .init("sheet", "The sheet of a spreadsheet that it is.", BasicForms.optionalText, \.sheet),
      .init("confidence", "How sure what it was recognised as is.", .word, \.confidence),
      make: {
        EvidenceItem(
          path: $0, document: $1, sha256: $2, byteCount: $3, state: $4, recognisedAs: $5,
          reason: $6, effectiveDate: $7, dateBasis: $8, expires: $9, owner: $10, approver: $11,
          party: $12, grade: $13, supersedes: $14, recordCount: $15, encodingNote: $16,
          sheet: $17, confidence: $18)
      })
  }

  static var entry: JSONForm<RegisterEntry> {
    .object(
      "One file of evidence, or one document of it, with what its records have in common.",
      .init("path", "The path relative to the evidence folder.", .text, \.item.path),
      .init(
        "document", "The position of the document in its file, from 0.", .number(),
        \.item.document),
      .init(
        "sha256", "The digest of the file's bytes; empty when unreadable.", .text, \.item.sha256),
      .init("bytes", "The size of the file.", .number(), \.item.byteCount),
      .init("state", "What became of it.", .word, \.item.state),
      .init(
        "recognisedAs", "The kind or the mapping that recognised it.", .text, \.item.recognisedAs),
      .init("reason", "Why.", .text, \.item.reason),
      .init("date", "The effective date.", BasicForms.day.orNull, \.item.effectiveDate),
      .init("dateBasis", "Where the date comes from.", .word, \.item.dateBasis),
      .init(
        "expires", "The day after which it holds no longer.", BasicForms.day.orNull,
        \.item.expires),
      .init("owner", "Who answers for it.", BasicForms.optionalText, \.item.owner),
      .init("approver", "Who approved it.", BasicForms.optionalText, \.item.approver),
      .init("party", "Who made it.", .word, \.item.party),
      .init("grade", "The grade of its records at best.", BasicForms.grade, \.item.grade),
      .init(
        "supersedes", "The paths that it says it replaces.", BasicForms.texts, \.item.supersedes),
      .init("records", "The number of records that it gave.", .number(), \.item.recordCount),
      .init(
        "encoding", "How the text was decoded, where not as plain UTF-8.",
        BasicForms.optionalText, \.item.encodingNote),
      .init(
        "sheet", "The sheet of a spreadsheet that it is.", BasicForms.optionalText, \.item.sheet),
      .init("confidence", "How sure what it was recognised as is.", .word, \.item.confidence),
      .init(
        "earliestRecord", "The earliest date of its records.", BasicForms.day.orNull,
        \.earliestRecord),
      .init(
        "latestRecord", "The latest date of its records.", BasicForms.day.orNull, \.latestRecord),
      .init("undatedRecords", "The number without a date.", .number(), \.undatedRecords),
      .init(
        "recordsByGrade", "The number of records, by grade from E0 to E4.",
        JSONForm<Int>.number().list, \.recordsByGrade),
      .init("stale", "Why records of it are out of date.", BasicForms.texts, \.staleness),
      make: {
        RegisterEntry(
          item: EvidenceItem(
            path: $0, document: $1, sha256: $2, byteCount: $3, state: $4, recognisedAs: $5,
            reason: $6, effectiveDate: $7, dateBasis: $8, expires: $9, owner: $10, approver: $11,
            party: $12, grade: $13, supersedes: $14, recordCount: $15, encodingNote: $16,
            sheet: $17, confidence: $18),
          earliestRecord: $19, latestRecord: $20, undatedRecords: $21, recordsByGrade: $22,
          staleness: $23)
      })
  }

  static var diagnostic: JSONForm<Diagnostic> {
    .object(
      "A problem or a fact about the evidence.",
      .init("severity", "How much use suffers.", .word, \.severity),
      .init("code", "The stable name of this sort of message.", .text, \.code),
      .init(
        "place", "Where it is; null for the whole run.", BasicForms.place.orNull, \.place),
      .init("summary", "What is wrong.", .text, \.summary),
      .init("notes", "The facts.", BasicForms.texts, \.notes),
      .init("help", "The one thing to do.", BasicForms.optionalText, \.help),
      make: { severity, code, place, summary, notes, help in
        Diagnostic(severity, code: code, at: place, summary, notes: notes, help: help)
      })
  }

  static var quotation: JSONForm<Quotation> {
    .object(
      "A cited line of a file.",
      .init("place", "The place that is cited.", BasicForms.place, \.place),
      .init("text", "The line; empty where it may not be shown.", .text, \.text),
      .init(
        "lineHash", "What GitHub tells the line by; null where it is not known.",
        BasicForms.optionalText, \.lineHash),
      make: { Quotation(place: $0, text: $1, lineHash: $2) })
  }
}
