/// One file of evidence, or one document of a file that holds several (SM-3).
package struct EvidenceItem: Hashable, Sendable {
  /// What became of the item.
  package enum State: String, Sendable, CaseIterable {
    /// Records were read from it.
    case used
    /// It is about the assessment itself, as `assess.yaml` and answers are.
    case manifest
    /// Nothing recognises it; it is listed so that it is not ignored in silence.
    case unrecognised
    /// It was recognised as something that proves nothing: a template, an empty file.
    case void
    /// It could not be read; what depends on it is unclear.
    case unreadable
    /// Its effective date lies after the date of the assessment, so it is not there (SM-5).
    case future
  }

  package let path: String
  /// The position of the document in its file, counted from zero.
  package let document: Int
  /// The digest of the file's bytes in lower-case hexadecimal, or empty where it could not be read.
  package let sha256: String
  package let byteCount: Int
  package let state: State
  /// The native kind or the mapping that recognised it, for instance `DeploymentInventory`.
  package let recognisedAs: String
  /// Why it was recognised so, or why not, in words.
  package let reason: String
  package let effectiveDate: CalendarDate?
  package let dateBasis: DateBasis
  package let expires: CalendarDate?
  package let owner: String?
  package let approver: String?
  package let party: SourceParty
  /// The grade of its records before their own dates and owners are looked at (SM-4, SM-5).
  package let grade: Grade
  /// The paths of the items that this one says it replaces (SM-13).
  package let supersedes: [String]
  package let recordCount: Int
  /// How the text was decoded, where that was not plain UTF-8.
  package let encodingNote: String?
  /// The sheet of a spreadsheet that the item is; `nil` for other files.
  package let sheet: String?
  /// How sure it is that the item is what it was taken for.
  package let confidence: Mapping.Confidence

  package init(
    path: String, document: Int = 0, sha256: String, byteCount: Int, state: State,
    recognisedAs: String, reason: String, effectiveDate: CalendarDate? = nil,
    dateBasis: DateBasis = .none, expires: CalendarDate? = nil, owner: String? = nil,
    approver: String? = nil, party: SourceParty = .person, grade: Grade = .indirect,
    supersedes: [String] = [], recordCount: Int = 0, encodingNote: String? = nil,
    sheet: String? = nil, confidence: Mapping.Confidence = .certain
  ) {
    self.path = path
    self.document = document
    self.sha256 = sha256
    self.byteCount = byteCount
    self.state = state
    self.recognisedAs = recognisedAs
    self.reason = reason
    self.effectiveDate = effectiveDate
    self.dateBasis = dateBasis
    self.expires = expires
    self.owner = owner
    self.approver = approver
    self.party = party
    self.grade = grade
    self.supersedes = supersedes
    self.recordCount = recordCount
    self.encodingNote = encodingNote
    self.sheet = sheet
    self.confidence = confidence
  }

  /// The path, with the sheet, or the position of the document in a file that holds several.
  package var name: String {
    if let sheet { return "\(path), sheet \(sheet)" }
    return document == 0 ? path : "\(path), document \(document + 1)"
  }
}
