extension Program {
  /// Evaluates the program with values for its names.
  ///
  /// The result may be unknown or an error; nothing is thrown. An evaluation that takes more steps
  /// than the budget allows is an error, whatever it would have absorbed.
  package func evaluate(
    _ bindings: Bindings, functions: FunctionLibrary = .standard, budget: Int = 1_000_000
  ) -> Evaluation {
    var evaluator = Evaluator(
      bindings: bindings, functions: functions, container: container,
      budget: Budget(limit: budget))
    let value = evaluator.evaluate(expression)
    guard !evaluator.budget.isExhausted else {
      return Evaluation(value: evaluator.budget.problem, steps: evaluator.budget.spent)
    }
    return Evaluation(value: value.read, steps: evaluator.budget.spent)
  }
}
