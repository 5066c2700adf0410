/// The phase gate that was asked for, as the verdict looks at it.
package struct VerdictGate: Hashable, Sendable {
  /// The name it was asked for by.
  package let name: String
  /// Whether the questionnaires have such a gate; one that they do not have lets nothing through.
  package let isKnown: Bool

  package init(name: String, isKnown: Bool) {
    self.name = name
    self.isKnown = isKnown
  }
}
