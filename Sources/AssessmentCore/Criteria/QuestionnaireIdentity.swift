/// Which questionnaire, in which version, a result was made with (SM-1).
package struct QuestionnaireIdentity: Hashable, Sendable {
  package let name: String
  package let version: String
  package let title: String
  /// The path of a questionnaire of the user's own, or `nil` for a built-in one.
  package let path: String?

  package init(name: String, version: String, title: String, path: String? = nil) {
    self.name = name
    self.version = version
    self.title = title
    self.path = path
  }
}
