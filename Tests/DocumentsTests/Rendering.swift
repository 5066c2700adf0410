@testable import Documents

/// A problem as one text, so that a test can assert all of it.
func rendered(_ problem: DocumentProblem) -> String {
  var lines = ["\(problem.position.line):\(problem.position.column): \(problem.summary)"]
  for note in problem.notes {
    let place = note.position.map { "\($0.line):\($0.column): " } ?? ""
    lines.append("note: \(place)\(note.text)")
  }
  if let help = problem.help { lines.append("help: \(help)") }
  return lines.joined(separator: "\n")
}

/// A node as one line: scalars as text or `null`, with their places when asked for.
func rendered(_ node: Node, places: Bool = false) -> String {
  let place = places ? "@\(node.position.line):\(node.position.column)" : ""
  switch node.content {
  case .scalar(let scalar): return (scalar.isNull ? "null" : "‹\(scalar.text)›") + place
  case .sequence(let elements):
    return "[" + elements.map { rendered($0, places: places) }.joined(separator: ", ") + "]"
      + place
  case .mapping(let entries):
    let inner = entries.map { "\($0.key): \(rendered($0.value, places: places))" }
    return "{" + inner.joined(separator: ", ") + "}" + place
  }
}

/// What a reading gives, or its problem, as one text.
func outcome(_ read: () throws(DocumentProblem) -> String) -> String {
  do throws(DocumentProblem) {
    return try read()
  } catch {
    return rendered(error)
  }
}
