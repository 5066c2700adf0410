/// One step from a document to the things it holds: a list inside a list takes two.
package struct MappingStep: Sendable {
  /// The name of each element in what follows; the key of a map's entry is `NAME_key`.
  package let name: String
  /// The list or map, over `doc` and the names of the steps before.
  package let list: Condition

  package init(name: String, list: Condition) {
    self.name = name
    self.list = list
  }
}
