import AssessmentCore

/// What a text says of an attribute, and what a person should know about it.
struct ReadValue: Sendable {
  let content: CellContent
  var finding: AttributeFinding?

  init(_ content: CellContent, _ finding: AttributeFinding? = nil) {
    self.content = content
    self.finding = finding
  }
}
