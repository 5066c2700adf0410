/// A macro that goes through the elements of a list or the entries of a map.
package struct Comprehension: Sendable {
  /// The macros, named as an expression names them.
  package enum Macro: String, Sendable {
    case all
    case exists
    case existsOne
    case map
    case filter
    case transformList
    case transformMap
    case transformMapEntry
    /// Sorts a list by what the body gives for each element.
    case sortBy
  }

  package let macro: Macro
  /// What is gone through.
  package let range: Expression
  /// The one or two names that the body sees: the element (or a map's key), or the index and the
  /// element (or a map's key and value).
  package let variables: [String]
  /// The condition that picks elements, where the macro takes one beside the body.
  package let condition: Expression?
  package let body: Expression
}
