/// A list whose elements are known, and which may go on with elements that nobody knows.
///
/// An *open* list is a list of evidence: what it holds is certain, but that it holds nothing else
/// is not. `exists` over an open list that finds nothing is unknown; `all` that finds no exception
/// is unknown too; `size` is a lower bound. This is partial evaluation as CEL's specification has
/// it, with the unknown part at the list's end.
package struct ListValue: Sendable {
  /// The known elements.
  package let elements: [Value]
  /// What is not known about the rest of the list, or `nil` when the list is complete.
  package let rest: Unknown?

  package init(_ elements: [Value], rest: Unknown? = nil) {
    self.elements = elements
    self.rest = rest
  }
}
