/// A call of a function, `name(arguments)` or `target.name(arguments)`.
package struct Call: Sendable {
  package let name: String
  package let target: Expression?
  package let arguments: [Expression]
  /// The dotted name of target and function, when the target consists of names only: the call may
  /// then mean a function such as `math.greatest`.
  package let qualifiedName: String?
}
