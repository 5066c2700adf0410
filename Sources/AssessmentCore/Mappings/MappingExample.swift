/// A document that a mapping's tests are made of: one it must recognise, or a look-alike it must
/// not.
package struct MappingExample: Hashable, Sendable {
  /// A value that a record must have: record number from zero, attribute, and the value as text.
  package struct Expectation: Hashable, Sendable {
    package let record: Int
    package let attribute: String
    package let text: String
    /// The note beside its place, where the example asks for one.
    package let note: String?

    package init(record: Int, attribute: String, text: String, note: String? = nil) {
      self.note = note
      self.record = record
      self.attribute = attribute
      self.text = text
    }
  }

  package let isRecognised: Bool
  /// The file's name; `nil` for one with the ending of the mapping's format.
  package let file: String?
  package let text: String
  /// The number of records that it gives.
  package let recordCount: Int
  package let expectations: [Expectation]

  package init(
    isRecognised: Bool, file: String? = nil, text: String, recordCount: Int,
    expectations: [Expectation]
  ) {
    self.isRecognised = isRecognised
    self.file = file
    self.text = text
    self.recordCount = recordCount
    self.expectations = expectations
  }
}
