/// A parsed expression, ready to be evaluated any number of times.
package struct Program: Sendable {
  /// The text it was parsed from; places in it are offsets in UTF-8 bytes.
  package let source: String
  /// The namespace in which names are looked up first, such as `com.example`.
  package let container: String
  /// The root of the syntax tree.
  package let expression: Expression

  /// Parses an expression, or throws the first fault of its syntax.
  package init(parsing source: String, container: String = "") throws(ExpressionProblem) {
    self.source = source
    self.container = container
    expression = try Parser.parse(source)
  }

  /// Makes a program of a part of another program; places stay those of the whole source.
  package init(subexpression expression: Expression, of program: Program) {
    source = program.source
    container = program.container
    self.expression = expression
  }

  /// The source of an expression of this program.
  package func text(of expression: Expression) -> String {
    let bytes = Array(source.utf8)
    guard expression.range.upperBound <= bytes.count else { return "" }
    return String(decoding: bytes[expression.range], as: UTF8.self)
  }
}
