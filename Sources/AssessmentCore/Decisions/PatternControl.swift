/// A control that an option brings with it: a criterion, whose result shows its present status.
package struct PatternControl: Sendable {
  /// The id of the criterion, for instance `CTL-API-1`.
  package let id: String
  package let title: String

  package init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}
