/// The sections that mappings of foreign formats are made of.
package enum MappingRules {
  package static let record = SectionRule(
    "record mapping", "The records of one kind that a recognised document gives.",
    [
      FieldRule("kind", .text, required: true, "The kind of the records."),
      FieldRule("each", .expression, "The list whose elements give a record each."),
      FieldRule("when", .expression, "The condition under which there is a record."),
      FieldRule(
        "set", .map(of: .expression), required: true, "The attributes and where they come from."),
      FieldRule(
        "blank", .map(of: .word(["not-asked", "none"])),
        "What a blank means; `none` where it is left out (SM-35)."),
    ])

  package static let expectation = SectionRule(
    "expected value", "A value that a record of an example must have.",
    [
      FieldRule("record", .integer, required: true, "The number of the record, from 0."),
      FieldRule("attribute", .text, required: true, "The attribute."),
      FieldRule("text", .text, required: true, "The value as text."),
    ])

  package static let example = SectionRule(
    "mapping example", "A document that the mapping must recognise, or one that it must not.",
    [
      FieldRule("recognised", .boolean, required: true, "Whether the mapping must recognise it."),
      FieldRule("text", .text, required: true, "The document."),
      FieldRule("records", .integer, "The number of records it gives."),
      FieldRule("values", .list(of: .section(expectation)), "Values that the records must have."),
    ])
}
