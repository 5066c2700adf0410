import ArgumentParser

/// Which reports to write, for every command that has something to report.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Write a report; its name says the format. May be repeated.",
      discussion: "Names: "
        + ReportNameRule.patterns.map { $0.replacing("*", with: "") }.joined(separator: ", ")
        + ".",
      valueName: "file"))
  var outputs: [String] = []

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "Write a report in this format to a file, or to standard output when it is `-`. May be "
        + "repeated.",
      discussion: "Formats: "
        + ReportFormat.allCases.map(\.rawValue).joined(separator: ", ") + ".",
      valueName: "name=file"))
  var formats: [String] = []

  /// Gives the outputs, checked; throws a usage problem when one makes no sense.
  func plan(_ environment: RunEnvironment) throws(RunProblem) -> OutputPlan {
    var requests: [OutputRequest] = []
    for output in outputs { requests.append(try OutputRequest(output: output)) }
    for format in formats {
      requests.append(try OutputRequest(format: format, environment: environment))
    }
    return try OutputPlan(requests)
  }
}
