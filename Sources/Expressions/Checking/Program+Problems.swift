extension Program {
  /// Finds what must go wrong in an evaluation: names that do not exist, and operators or functions
  /// for arguments that they can never take.
  package func problems(
    given shapes: Shapes, functions: FunctionLibrary = .standard
  ) -> [ExpressionProblem] {
    var checker = Checker(program: self, shapes: shapes, functions: functions)
    checker.check()
    return checker.problems
  }
}
