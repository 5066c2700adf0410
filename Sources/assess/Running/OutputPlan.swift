import Expressions

/// All outputs of a run, checked before anything is read.
struct OutputPlan {
  let requests: [OutputRequest]

  /// Checks that every output has its own place.
  ///
  /// Throws a usage problem when two would be written to one file, or to standard output.
  init(_ requests: [OutputRequest]) throws(RunProblem) {
    self.requests = requests
    var seen: [String: String] = [:]
    var usesOutput = false
    for request in requests {
      switch request.destination {
      case .standardOutput:
        guard !usesOutput else {
          throw RunProblem(
            "two outputs are to be written to standard output", help: "give one of them a file",
            status: .usage)
        }
        usesOutput = true
      case .file(let path):
        guard let identity = OutputTarget.identity(of: path) else { continue }
        if let other = seen.updateValue(path, forKey: identity) {
          throw RunProblem(
            other == path
              ? "two outputs are to be written to `\(path)`"
              : "`\(other)` and `\(path)` are one file", help: "give each output its own file",
            status: .usage)
        }
      }
    }
  }

  /// Checks that the areas of readiness that outputs are to show exist.
  ///
  /// Throws a usage problem for one that does not.
  func checkAreas(among known: [String]) throws(RunProblem) {
    for area in requests.compactMap(\.area) where !known.contains(area) {
      throw RunProblem(
        "there is no readiness area `\(area)`",
        help: Suggestion.help(for: area, among: known)
          ?? "use one of: " + known.map { "`\($0)`" }.joined(separator: ", "),
        status: .usage)
    }
  }

  /// Whether an output takes standard output, so that nothing else may be written there.
  var usesStandardOutput: Bool {
    requests.contains { $0.destination == .standardOutput }
  }

  /// Writes every output, whatever becomes of the others, and gives the problems.
  ///
  /// - Parameters:
  ///   - inputs: the files that were read and that no output may replace.
  ///   - render: makes the bytes of an output, given how many the file holds already.
  func write(
    inputs: [String], _ render: (OutputRequest, _ present: Int) -> [UInt8]
  ) -> [OutputProblem] {
    var problems: [OutputProblem] = []
    for request in requests {
      do throws(OutputProblem) {
        switch request.destination {
        case .standardOutput: try StandardStream.output.write(render(request, 0))
        case .file(let path) where request.format.isAppended:
          let bytes = render(request, OutputFile.size(of: path))
          try OutputFile.append(bytes, to: path, inputs: inputs)
        case .file(let path):
          try OutputFile.write(render(request, 0), to: path, inputs: inputs)
        }
      } catch {
        problems.append(error)
      }
    }
    return problems
  }
}
