/// The keys that one sort of section of a questionnaire may have.
///
/// The same rules check what a person wrote and become the JSON Schema that editors use, so the two
/// cannot drift apart.
package struct SectionRule: Sendable {
  /// What the section is called in messages, for instance `criterion`.
  package let name: String
  package let meaning: String
  package let fields: [FieldRule]

  package init(_ name: String, _ meaning: String, _ fields: [FieldRule]) {
    self.name = name
    self.meaning = meaning
    self.fields = fields
  }
}
