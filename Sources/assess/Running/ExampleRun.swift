import AssessmentCore
import Evidence
import Questionnaires

/// Runs the examples of questionnaires: they are the criteria's tests and their documentation.
struct ExampleRun {
  /// The number of examples that gave what they promise.
  private(set) var passed = 0
  /// One diagnostic for each example that did not, at the place of its criterion.
  private(set) var failures: [Diagnostic] = []

  /// Runs the examples of every criterion and mapping, or only of those in the named files.
  static func all(of set: QuestionnaireSet, in files: [String]? = nil) -> ExampleRun {
    var run = ExampleRun()
    for criterion in set.model.criteria where files?.contains(criterion.place.path) ?? true {
      run.add(criterion, of: set)
    }
    for mapping in set.mappings where files?.contains(mapping.place.path) ?? true {
      run.add(mapping, of: set)
    }
    return run
  }

  private mutating func add(_ criterion: Criterion, of set: QuestionnaireSet) {
    guard let examples = criterion.examples else { return }
    let asOf = set.exampleDates[criterion.place.path] ?? CalendarDate(daysSinceEpoch: 20_484)
    for (name, text) in [
      ("met", examples.met), ("unmet", examples.unmet), ("unclear", examples.unclear),
    ] {
      let reader = EvidenceReader(
        vocabulary: set.model.vocabulary, mappings: set.mappings, needed: nil)
      let evidence = reader.read(ExampleRun.files(of: text), asOf: asOf)
      let result = CriteriaEvaluation.result(of: criterion, in: set.model, on: evidence)
      let problems = evidence.diagnostics.filter { $0.severity != .note }.map(\.summary)
      let mismatch = mismatch(name, result, criterion)
      if mismatch == nil, problems.isEmpty {
        passed += 1
      } else {
        failures.append(
          Diagnostic(
            .error, code: "QST-EXAMPLE", at: criterion.place,
            "the example `\(name)` of `\(criterion.id)` "
              + (mismatch ?? "has evidence that cannot be read"),
            notes: result.subjects.map { "\($0.subject): \(describe($0))" } + problems,
            help: "change the example or the check"))
      }
    }
  }

  /// The folder that an example stands for: where its first document is of `kind: Project`, that is
  /// the manifest, since nothing else may state the facts of the project.
  private static func files(of text: String) -> MemoryFiles {
    let parts = text.split(separator: "\n---\n", maxSplits: 1)
    guard let first = parts.first, first.hasPrefix("kind: Project\n"), parts.count == 2 else {
      return MemoryFiles(texts: [(path: "example.yaml", text: text)])
    }
    return MemoryFiles(texts: [
      (path: "assess.yaml", text: String(first)), (path: "example.yaml", text: String(parts[1])),
    ])
  }

  /// Says how a result differs from what the name of the example promises, or gives `nil`.
  private func mismatch(
    _ name: String, _ result: CriterionResult, _ criterion: Criterion
  ) -> String? {
    let outcomes = result.subjects.map(\.outcome)
    switch name {
    case "met":
      let isMet =
        !outcomes.isEmpty
        && outcomes.allSatisfy {
          guard case .met(let grade) = $0 else { return false }
          return grade >= criterion.requiredGrade
        }
      return isMet ? nil : "is not met on every subject with grade \(criterion.requiredGrade.label)"
    case "unmet":
      return outcomes.contains(.unmet) ? nil : "is unmet on no subject"
    default:
      let isUnclear =
        outcomes.contains {
          if case .unclear = $0 { return true }
          return false
        } && !outcomes.contains(.unmet)
      return isUnclear ? nil : "is not unclear, or is unmet on a subject"
    }
  }

  private func describe(_ result: SubjectResult) -> String {
    let missing = result.missing.map { "\($0.name) (\($0.cause.rawValue))" }
    let outcome: String =
      switch result.outcome {
      case .met(let grade): "met at \(grade.label)"
      case .unmet: "unmet"
      case .unclear(let cause): "unclear, \(cause.rawValue)"
      case .notApplicable(let reason): "not applicable, \(reason)"
      }
    return missing.isEmpty ? outcome : "\(outcome): \(missing.joined(separator: ", "))"
  }

  private mutating func add(_ mapping: Mapping, of set: QuestionnaireSet) {
    for example in mapping.examples {
      let failure = MappingExampleCheck(mapping: mapping, vocabulary: set.model.vocabulary)
        .failure(of: example)
      if let failure {
        failures.append(
          Diagnostic(
            .error, code: "QST-EXAMPLE", at: mapping.place,
            "an example of the mapping `\(mapping.name)` \(failure)",
            help: "change the example or the mapping"))
      } else {
        passed += 1
      }
    }
  }
}
