/// What a value is: one text, a list, or named values in the order of the text.
package enum Content: Hashable, Sendable {
  // Not `indirect`: the arrays already are, and a box per scalar would cost most of the reading
  // time.
  /// One text.
  case scalar(Scalar)
  /// A list.
  case sequence([Node])
  /// Named values, in the order of the text; no key occurs twice.
  case mapping([Entry])
}
