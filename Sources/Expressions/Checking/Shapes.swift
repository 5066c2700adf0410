/// The names that an expression may use, with what is known of their types.
package struct Shapes: Sendable {
  /// The variables by name.
  package var variables: [String: Shape]
  /// The fields of each kind of object by name.
  package var objects: [String: [String: Shape]]

  package init(variables: [String: Shape] = [:], objects: [String: [String: Shape]] = [:]) {
    self.variables = variables
    self.objects = objects
  }
}
