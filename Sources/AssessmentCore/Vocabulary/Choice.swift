/// One value that a choice attribute can have, and the words people use for it.
package struct Choice: Hashable, Sendable {
  /// The value as criteria write it.
  package let value: String
  /// What people write instead, compared without case, punctuation and spaces.
  package let words: [String]

  package init(value: String, words: [String]) {
    self.value = value
    self.words = words
  }
}
