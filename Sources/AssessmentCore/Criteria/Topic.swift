/// A field of good practice that criteria ask about beside the checklist and the maturity model.
package struct Topic: Hashable, Sendable {
  /// The name that criteria use, for instance `testing`.
  package let id: String
  package let title: String
  /// What the topic covers, in one sentence.
  package let meaning: String

  package init(id: String, title: String, meaning: String) {
    self.id = id
    self.title = title
    self.meaning = meaning
  }
}
