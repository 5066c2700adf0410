/// One member of a flat JSON object, as offsets into the bytes of its line.
package struct JSONField: Sendable {
  /// What stands after the colon.
  package enum Form: Sendable {
    /// A string without escapes; the range is that of its text, without the quotes.
    case text
    /// A number, `true` or `false`; the range is that of the word.
    case word
    /// `null`; the range is empty.
    case null
    /// A list of such values; the range is that of the list with its brackets.
    case list
  }

  /// The key, without its quotes.
  package let key: Range<Int>
  /// The value, as ``form`` says.
  package let value: Range<Int>
  package let form: Form
  /// Where the value starts, its quote or bracket included.
  package let start: Int
}
