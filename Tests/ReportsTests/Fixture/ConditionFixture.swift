import AssessmentCore
import Expressions

/// Makes conditions as a questionnaire does.
enum ConditionFixture {
  static func condition(_ source: String) throws -> Condition {
    Condition(source: source, program: try Program(parsing: source))
  }
}
