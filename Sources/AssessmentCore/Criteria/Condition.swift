package import Expressions

/// A CEL expression of a questionnaire, with its text for people and its program for the machine.
package struct Condition: Sendable {
  /// The expression as it stands in the questionnaire.
  package let source: String
  package let program: Program

  package init(source: String, program: Program) {
    self.source = source
    self.program = program
  }
}
