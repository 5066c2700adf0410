import AssessmentCore
import Dispatch
import Reports

/// Assesses the projects of a portfolio one after the other, and keeps a summary of each.
struct PortfolioRun: Sendable {
  /// From how many projects on two threads share the work.
  private static let many = 4

  let folders: [String]
  let questionnaires: [String]
  let asOf: CalendarDate
  let gate: String?
  let acceptsAttestations: Bool
  /// The files that are to be written, which must not be among the evidence.
  let outputs: [String]

  /// What became of one folder.
  struct Outcome: Sendable {
    let entry: PortfolioEntry
    /// The outputs that are evidence of the project.
    let inputs: [String]
  }

  /// Assesses every folder; the outcomes are in the order of the folders.
  func outcomes() -> [Outcome] {
    guard folders.count >= PortfolioRun.many else { return folders.map(outcome) }
    var outcomes = [Outcome?](repeating: nil, count: folders.count)
    outcomes.withUnsafeMutableBufferPointer { outcomes in
      // Safe because each place is filled once, by one thread.
      nonisolated(unsafe) let outcomes = outcomes
      DispatchQueue.concurrentPerform(iterations: 2) { thread in
        for number in stride(from: thread, to: folders.count, by: 2) {
          outcomes[number] = outcome(of: folders[number])
        }
      }
    }
    return outcomes.compactMap { $0 }
  }

  private func outcome(of folder: String) -> Outcome {
    do throws(RunProblem) {
      let session = try EvidenceSession.open(
        folder: folder, questionnaires: questionnaires, asOf: asOf)
      let assessment = try session.assessment(
        gate: gate, acceptsAttestations: acceptsAttestations)
      let inputs = outputs.filter { output in
        func canBeWritten(beside inputs: [String]) -> Bool {
          let target = OutputTarget.resolved(output)
          return (try? OutputTarget.nature(of: target, path: output, inputs: inputs)) != nil
        }
        return canBeWritten(beside: []) && !canBeWritten(beside: session.inputPaths)
      }
      return Outcome(
        entry: .assessed(ProjectSummary(of: assessment, path: folder)), inputs: inputs)
    } catch {
      let reasons = error.diagnostics.prefix(2).map { diagnostic in
        (diagnostic.place.map { "\($0.text): " } ?? "") + diagnostic.summary
      }
      return Outcome(
        entry: .unusable(path: folder, reason: reasons.joined(separator: "; ")), inputs: [])
    }
  }
}
