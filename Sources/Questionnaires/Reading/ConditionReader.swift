import AssessmentCore
import Documents
import Expressions

/// Turns the CEL texts of a questionnaire into conditions, and collects what is wrong with them.
struct ConditionReader {
  let path: String
  /// Whether names are checked against the vocabulary; the built-in questionnaires were checked
  /// when they were compiled.
  let checksNames: Bool
  private(set) var problems: [Diagnostic] = []

  init(path: String, checksNames: Bool) {
    self.path = path
    self.checksNames = checksNames
  }

  /// Reads an expression and checks its names against the shapes that are in reach.
  mutating func read(_ node: Node, given shapes: @autoclosure () -> Shapes) -> Condition? {
    let text = node.text ?? ""
    do throws(ExpressionProblem) {
      let program = try Program(parsing: text)
      if checksNames {
        for problem in program.problems(
          given: shapes(),
          functions: EvidenceFunctions.library(asOf: CalendarDate(daysSinceEpoch: 0)))
        {
          report(problem, in: node)
        }
      }
      return Condition(source: text, program: program)
    } catch {
      report(error, in: node)
      return nil
    }
  }

  /// Adds a problem that is not one of the expression's own.
  mutating func report(_ summary: String, at position: Position, help: String? = nil) {
    problems.append(
      Diagnostic(
        .error, code: "QST-EXPRESSION",
        at: Place(path: path, line: position.line, column: position.column), summary, help: help))
  }

  /// Puts the place of a problem inside an expression into the questionnaire's own lines and
  /// columns.
  private mutating func report(_ problem: ExpressionProblem, in node: Node) {
    let style = node.scalar?.style ?? .plain
    let lead = style == .quoted ? 1 : 0
    let isOneLine = !(node.text ?? "").contains("\n") && style != .block
    let place =
      isOneLine
      ? Place(
        path: path, line: node.position.line,
        column: node.position.column + lead + problem.column - 1)
      : Place(path: path, line: node.position.line, column: node.position.column)
    problems.append(
      Diagnostic(
        .error, code: "QST-EXPRESSION", at: place, problem.message,
        excerpt: nil, notes: ["in the expression: \(node.text ?? "")"], help: problem.help))
  }
}
