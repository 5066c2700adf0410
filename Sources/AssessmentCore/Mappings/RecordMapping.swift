/// Says which records of one kind a recognised document gives.
package struct RecordMapping: Sendable {
  package let kind: String
  /// The list, over `doc`, whose elements give a record each; `nil` for one record (or one for each
  /// row).
  package let each: Condition?
  /// The condition, over `doc` and `item`, under which there is a record; `nil` for always.
  package let condition: Condition?
  /// The attributes in the order of the mapping, each with its expression over `doc` and `item`.
  package let settings: [AttributeSetting]
  /// The attributes for which a blank says that nobody asked, instead of that there is none
  /// (SM-35).
  package let notAskedWhenBlank: [String]

  package init(
    kind: String, each: Condition?, condition: Condition?, settings: [AttributeSetting],
    notAskedWhenBlank: [String]
  ) {
    self.kind = kind
    self.each = each
    self.condition = condition
    self.settings = settings
    self.notAskedWhenBlank = notAskedWhenBlank
  }
}
