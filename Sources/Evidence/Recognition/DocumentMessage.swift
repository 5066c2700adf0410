import AssessmentCore
import Documents

/// Turns what a reader of documents found into a message about the file.
enum DocumentMessage {
  /// Makes the message; a file that cannot be read is an error, a part of it that cannot is a
  /// warning.
  static func diagnostic(
    of problem: DocumentProblem, in path: String, severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      severity, code: "EVD-\(code(of: problem.kind))",
      at: Place(path: path, line: problem.position.line, column: problem.position.column),
      problem.summary, notes: problem.notes.map { text(of: $0, in: path) }, help: problem.help)
  }

  private static func text(of note: ProblemNote, in path: String) -> String {
    guard let position = note.position else { return note.text }
    return "\(Place(path: path, line: position.line, column: position.column).text): \(note.text)"
  }

  private static func code(of kind: DocumentProblemKind) -> String {
    switch kind {
    case .encoding: "ENCODING"
    case .syntax: "SYNTAX"
    case .duplicate: "DUPLICATE"
    case .template: "TEMPLATE"
    case .limit: "LIMIT"
    case .unsupported: "UNSUPPORTED"
    case .source: "FILE"
    }
  }
}
