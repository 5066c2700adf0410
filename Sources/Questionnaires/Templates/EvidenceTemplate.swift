/// A file for somebody to fill in, which proves nothing as it is.
package struct EvidenceTemplate: Sendable {
  /// The path in the evidence folder.
  package let path: String
  package let text: String
  /// What the file is for, as a clause without a full stop.
  package let meaning: String

  package init(path: String, text: String, meaning: String) {
    self.path = path
    self.text = text
    self.meaning = meaning
  }
}
