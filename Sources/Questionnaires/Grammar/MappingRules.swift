/// The sections that mappings of foreign formats are made of.
package enum MappingRules {
  package static let record = SectionRule(
    "record mapping", "The records of one kind that a recognised document gives.",
    [
      FieldRule("kind", .text, required: true, "The kind of the records."),
      FieldRule(
        "each", .anything,
        "The list or map whose elements give a record each, as `item`; or steps, each a name and a list."
      ),
      FieldRule("when", .expression, "The condition under which there is a record."),
      FieldRule(
        "adds", .boolean,
        "Whether it only adds to a record of the same id that something else gives."
      ),
      FieldRule(
        "set", .map(of: .expression), required: true, "The attributes and where they come from."),
      FieldRule(
        "defaults", .map(of: .expression),
        "What the product does where an attribute is not set; shown as its default."),
      FieldRule(
        "void", .list(of: .section(void)), "Values that are written down and bind nothing."),
      FieldRule(
        "blank", .map(of: .word(["not-asked", "none"])),
        "What a blank means; `none` where it is left out (SM-35)."),
    ])

  package static let void = SectionRule(
    "rule of void values", "When a value that is written down binds nothing and counts as none.",
    [
      FieldRule("attribute", .text, required: true, "The attribute."),
      FieldRule("when", .expression, required: true, "The condition, over `value` and the record."),
      FieldRule("reason", .text, required: true, "Why it binds nothing, in a few words."),
    ])

  package static let expectation = SectionRule(
    "expected value", "A value that a record of an example must have.",
    [
      FieldRule("record", .integer, required: true, "The number of the record, from 0."),
      FieldRule("attribute", .text, required: true, "The attribute."),
      FieldRule("text", .text, required: true, "The value as text."),
      FieldRule("note", .text, "The note beside its place: a default, or why it is void."),
    ])

  package static let example = SectionRule(
    "mapping example", "A document that the mapping must recognise, or one that it must not.",
    [
      FieldRule("recognised", .boolean, required: true, "Whether the mapping must recognise it."),
      FieldRule("file", .text, "The name of the file, where that matters."),
      FieldRule("text", .text, required: true, "The document."),
      FieldRule("records", .integer, "The number of records it gives."),
      FieldRule("values", .list(of: .section(expectation)), "Values that the records must have."),
    ])
}
