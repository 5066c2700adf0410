package import AssessmentCore

/// The files of a place, in the byte order of their paths, and what could not be listed.
package struct FileListing: Sendable {
  package let files: [EvidenceFile]
  package let diagnostics: [Diagnostic]

  package init(files: [EvidenceFile], diagnostics: [Diagnostic]) {
    self.files = files
    self.diagnostics = diagnostics
  }
}
