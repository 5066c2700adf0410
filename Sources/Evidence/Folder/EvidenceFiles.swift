/// Where evidence files come from: a folder, or texts in memory as the examples of questionnaires
/// are.
package protocol EvidenceFiles: Sendable {
  /// Lists the files in the byte order of their paths, and says what could not be listed.
  func list() -> FileListing

  /// Opens a listed file for one reading from its start to its end.
  func open(_ file: EvidenceFile) throws(FileProblem) -> OpenedFile
}
