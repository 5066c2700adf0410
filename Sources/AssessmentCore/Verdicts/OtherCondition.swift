/// Something that stands in the way of a better verdict and that closing items does not change
/// (SM-36).
package struct OtherCondition: Hashable, Sendable {
  /// What to do about it, as a clause without a full stop.
  package let text: String
  /// The lowest verdict that it stands in the way of.
  package let blocks: VerdictKind
  /// The item that has to be closed first, or `nil` where it depends on none.
  package let item: String?

  package init(_ text: String, blocks: VerdictKind, item: String? = nil) {
    self.text = text
    self.blocks = blocks
    self.item = item
  }
}
