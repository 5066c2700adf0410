/// A control that an option brings with it, and the criteria that show its present status.
package struct PatternControl: Sendable {
  /// The catalogue id, for instance `CTL-API-1`.
  package let id: String
  package let title: String
  /// The criteria whose results show whether the control is in place.
  package let criteria: [String]
  /// A check of a deployment that shows it directly, or `nil`.
  package let condition: Condition?

  package init(id: String, title: String, criteria: [String], condition: Condition?) {
    self.id = id
    self.title = title
    self.criteria = criteria
    self.condition = condition
  }
}
