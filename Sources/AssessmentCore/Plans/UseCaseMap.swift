/// The use cases by impact and feasibility, those to take up first at the front (STEP-1, STEP-2).
package struct UseCaseMap: Hashable, Sendable {
  /// A group of the map, for legends.
  package struct Group: Hashable, Sendable {
    package let id: String
    package let title: String
    package let meaning: String

    package init(id: String, title: String, meaning: String) {
      self.id = id
      self.title = title
      self.meaning = meaning
    }
  }

  package let groups: [Group]
  /// The range that the scores lie in, for drawing.
  package let scale: ClosedRange<Int>
  /// The use cases by group, then by impact, feasibility and frequency from high to low, then by
  /// id; those without a group come last.
  package let entries: [UseCaseEntry]
  /// The number of use cases that are left out because there are too many to show.
  package let omitted: Int

  package init(
    groups: [Group] = [], scale: ClosedRange<Int> = 1...5, entries: [UseCaseEntry] = [],
    omitted: Int = 0
  ) {
    self.groups = groups
    self.scale = scale
    self.entries = entries
    self.omitted = omitted
  }

  /// The use cases of a group, in order; `nil` for those without one.
  package func entries(of group: String?) -> [UseCaseEntry] {
    entries.filter { $0.group == group }
  }
}
