/// How a scalar was written, so that text in quotes can be told from a number.
package enum ScalarStyle: Hashable, Sendable {
  /// Plain text: a YAML scalar without quotes, a cell, a piece of Markdown.
  case plain
  /// Text in quotes: YAML's single and double quotes, a JSON string, or YAML's `!!str`.
  case quoted
  /// A literal or folded block of YAML.
  case block
  /// A JSON number.
  case number
  /// JSON's `true` or `false`.
  case boolean
  /// Nothing: JSON's `null`; YAML's empty value, `~` and `null`.
  case null
}
