/// Says which records of one kind a recognised document gives.
package struct RecordMapping: Sendable {
  package let kind: String
  /// The steps from the document to the things that give a record each; none for one record (or one
  /// for each row).
  package let steps: [MappingStep]
  /// The condition, over `doc` and the names of the steps, under which there is a record; `nil` for
  /// always.
  package let condition: Condition?
  /// The attributes in the order of the mapping, each with its expression over `doc` and the names
  /// of the steps; defaults stand after what is set.
  package let settings: [AttributeSetting]
  /// What binds nothing although it is written down.
  package let voids: [VoidRule]
  /// The attributes for which a blank says that nobody asked, instead of that there is none
  /// (SM-35).
  package let notAskedWhenBlank: [String]
  /// Whether a record only adds to one that something else gives, and is none by itself.
  package let onlyAdds: Bool

  package init(
    kind: String, steps: [MappingStep], condition: Condition?, settings: [AttributeSetting],
    voids: [VoidRule] = [], notAskedWhenBlank: [String],
    onlyAdds: Bool = false
  ) {
    self.kind = kind
    self.steps = steps
    self.condition = condition
    self.settings = settings
    self.voids = voids
    self.notAskedWhenBlank = notAskedWhenBlank
    self.onlyAdds = onlyAdds
  }
}
