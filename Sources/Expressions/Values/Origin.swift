/// Names the place in the evidence that a value was read from.
///
/// An origin is opaque here: whoever makes values keeps the table that turns an origin into a file,
/// a line and a column. Evaluation only collects origins, so that an answer can be cited.
package struct Origin: Hashable, Comparable, Sendable {
  /// The position in the table of whoever made the value.
  package let index: UInt32

  package init(index: UInt32) {
    self.index = index
  }

  package static func < (left: Origin, right: Origin) -> Bool {
    left.index < right.index
  }
}
