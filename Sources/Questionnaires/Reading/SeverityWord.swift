import AssessmentCore
import Documents

/// Reads what a finding weighs, as questionnaires write it.
enum SeverityWord {
  /// Gives the weight; `major` where it is left out.
  static func read(_ node: Node?) -> Finding.Severity {
    node?.text.flatMap(Finding.Severity.init(rawValue:)) ?? .major
  }
}
