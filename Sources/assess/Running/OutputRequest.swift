import Expressions

/// One output that the user asked for: what to write, and where to.
struct OutputRequest {
  /// Where an output goes.
  enum Destination: Hashable {
    case standardOutput
    case file(String)
  }

  let format: ReportFormat
  /// The id of the area of readiness, for the format that shows one.
  let area: String?
  let destination: Destination

  /// The end of the name of a format or of a file that shows one area.
  private static let areaSuffix = "-readiness"

  /// Understands the value of `-o`: a file whose name says the format.
  ///
  /// Throws a usage problem with the names that there are when it says none.
  init(output path: String) throws(RunProblem) {
    guard path != "-" else {
      throw RunProblem(
        "`-o -` does not say the format of standard output",
        help: "write `--format NAME=-`", status: .usage)
    }
    guard let rule = ReportNameRule.of(path) else { throw OutputRequest.unknownName(path) }
    format = rule.format
    area =
      rule.format == .areaReadiness ? rule.variable(in: ReportNameRule.fileName(path)) : nil
    destination = OutputRequest.destination(path)
  }

  /// Understands the value of `--format`: `NAME=FILE`, or `NAME` alone for standard output.
  ///
  /// `GITHUB_STEP_SUMMARY` names the file of the job summary where none is given. Throws a usage
  /// problem when there is no such format.
  init(format text: String, environment: RunEnvironment) throws(RunProblem) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let lower = name.lowercased()
    let isArea = lower.hasSuffix(OutputRequest.areaSuffix) && lower != OutputRequest.areaSuffix
    area = isArea ? String(lower.dropLast(OutputRequest.areaSuffix.count)) : nil
    guard let format = isArea ? .areaReadiness : ReportFormat(rawValue: lower) else {
      let names = ReportFormat.allCases.map(\.rawValue)
      throw RunProblem(
        "there is no format `\(name)`",
        help: Suggestion.help(for: name, among: names)
          ?? "use one of: " + names.map { "`\($0)`" }.joined(separator: ", "),
        status: .usage)
    }
    self.format = format
    guard parts.count == 2 else {
      destination =
        format.isAppended
        ? environment.jobSummary.map { .file($0) } ?? .standardOutput : .standardOutput
      return
    }
    guard !parts[1].isEmpty else {
      throw RunProblem(
        "`--format \(text)` names no file", help: "write `\(name)=FILE`, or `\(name)=-`",
        status: .usage)
    }
    destination = OutputRequest.destination(String(parts[1]))
  }

  /// Where a path leads; the names that standard output has are all the same to the plan.
  private static func destination(_ path: String) -> Destination {
    path == "-" || OutputTarget.openDescriptor(path) == 1 ? .standardOutput : .file(path)
  }

  private static func unknownName(_ path: String) -> RunProblem {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let patterns = ReportNameRule.patterns
    let ending = name.lastIndex(of: ".").map { "*" + name[$0...] }
    return RunProblem(
      "`\(path)` has no format that assess writes",
      help: Suggestion.help(for: name, among: patterns.filter { !$0.contains("*") })
        ?? ending.flatMap { Suggestion.help(for: $0, among: patterns) }
        ?? "name it like one of " + patterns.map { "`\($0)`" }.joined(separator: ", ")
        + ", or say `--format NAME=FILE`",
      status: .usage)
  }
}
