import ArgumentParser
import Documents
import Expressions

/// `assess eval`: evaluates a CEL expression, for those who write criteria.
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Evaluate a CEL expression, alone or over the records of a folder.",
    discussion: """
      Without a folder the expression is evaluated over the bindings, and the result is printed with \
      its type: `{"int":"3"}`. With a folder it is evaluated over that folder's records, by the names \
      that criteria use. Status 0, or 1 with `{"error":"..."}`.
      """)

  @Option(help: "A JSON file that binds names to typed values: {\"x\": {\"int\": \"3\"}}.")
  var bindings: String?

  @Option(help: "The namespace in which names are looked up first.")
  var container = ""

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var terminal: TerminalOptions

  @Argument(
    parsing: .allUnrecognized,
    help: "The expression, and the folder over whose records it is evaluated.")
  var words: [String] = []

  mutating func validate() throws {
    // An expression may start with a minus sign, so `--` reaches this list like any other word.
    if words.first == "--" { words.removeFirst() }
    if words.isEmpty { throw ValidationError("an expression is needed") }
    if words.count > 2 {
      throw ValidationError(
        "unexpected argument `\(words[2])`; put the expression in quotes, then the folder")
    }
  }

  func run() throws {
    try CommandRunner.run(terminal) { environment in
      let value = try self.value(in: environment)
      try StandardStream.output.write(value.encoded + "\n")
      if case .error = value.content { return ProgramStatus.failure.rawValue }
      return ProgramStatus.success.rawValue
    }
  }

  /// Evaluates the expression; faults of its syntax are values too.
  private func value(in environment: RunEnvironment) throws(RunProblem) -> Value {
    let program: Program
    do throws(ExpressionProblem) {
      program = try Program(parsing: words[0], container: container)
    } catch {
      return Value(.error(EvaluationProblem("\(error.line):\(error.column): \(error.message)")))
    }
    let given = try bindings.map { path throws(RunProblem) in try BindingsFile.read(path) } ?? [:]
    guard words.count == 2 else { return program.evaluate(Bindings(given)).value }
    let session = try EvidenceSession.open(
      folder: words[1], options: evidence, environment: environment)
    var bindings = session.bindings
    for (name, value) in given { bindings[name] = value }
    return program.evaluate(bindings, functions: session.functions).value
  }
}
