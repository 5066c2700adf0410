/// One of the areas of the readiness checklist.
package struct ReadinessArea: Hashable, Sendable {
  package let id: String
  package let title: String

  package init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}
