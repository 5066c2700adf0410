import ArgumentParser
import AssessmentCore
import Reports

/// Runs the body of a command and turns whatever it throws into messages and an exit status.
enum CommandRunner {
  /// Runs a body that gives an exit status.
  ///
  /// Messages go to standard error, each with its place; the status follows `ProgramStatus`.
  static func run(
    _ terminal: TerminalOptions, _ body: (RunEnvironment) throws -> Int32
  ) throws {
    let environment = RunEnvironment.current()
    let status: Int32
    do {
      status = try body(environment)
    } catch let problem as RunProblem {
      report(problem.diagnostics, terminal: terminal, environment: environment)
      status = problem.status.rawValue
    } catch let problem as OutputProblem {
      report([problem], terminal: terminal, environment: environment)
      status = ProgramStatus.unwritableOutput.rawValue
    }
    if status != 0 { throw ExitCode(status) }
  }

  /// Writes diagnostics to standard error.
  ///
  /// A closed standard error is no reason to fail: the status says what happened.
  static func report(
    _ diagnostics: [Diagnostic], terminal: TerminalOptions, environment: RunEnvironment
  ) {
    let style = terminal.style(of: .error, environment: environment)
    for diagnostic in diagnostics {
      try? StandardStream.error.write(DiagnosticText.render(diagnostic, style: style))
    }
  }

  /// Writes to standard error which outputs are missing, and why.
  static func report(
    _ problems: [OutputProblem], terminal: TerminalOptions, environment: RunEnvironment
  ) {
    report(
      problems.map { Diagnostic(.error, code: "OUT", at: nil, $0.summary, help: $0.help) },
      terminal: terminal, environment: environment)
  }
}
