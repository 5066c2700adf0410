/// A group of use cases on the map of impact by feasibility, as data (STEP-2).
package struct UseCaseGroupRule: Sendable {
  package let id: String
  package let title: String
  /// What the group means for the order of work.
  package let meaning: String
  /// Holds for the use cases of the group; the first group whose condition certainly holds is the
  /// one.
  package let condition: Condition
  /// Whether it is looked at before the groups that come earlier in the order of work.
  package let decidesFirst: Bool

  package init(
    id: String, title: String, meaning: String, condition: Condition, decidesFirst: Bool = false
  ) {
    self.id = id
    self.title = title
    self.meaning = meaning
    self.condition = condition
    self.decidesFirst = decidesFirst
  }
}
