import AssessmentCore
import Documents
import Expressions

/// Finds everything in a section that its rule does not allow: all problems at once.
struct SectionCheck {
  /// The path of the questionnaire, for places.
  let path: String
  private(set) var problems: [Diagnostic] = []

  init(path: String) {
    self.path = path
  }

  /// Checks one section against its rule.
  mutating func check(_ node: Node, against rule: SectionRule) {
    guard let entries = node.entries else {
      report(at: node.position, "a \(rule.name) must be a mapping of keys to values")
      return
    }
    for entry in entries {
      guard let field = rule.fields.first(where: { $0.name == entry.key }) else {
        let known = rule.fields.map(\.name)
        let help =
          Suggestion.nearest(to: entry.key, among: known).map { "did you mean `\($0)`?" }
          ?? "a \(rule.name) may have: " + known.map { "`\($0)`" }.joined(separator: ", ")
        report(at: entry.keyPosition, "unknown key `\(entry.key)` in a \(rule.name)", help: help)
        continue
      }
      check(entry.value, as: field.shape, of: field.name)
    }
    for field in rule.fields where field.isRequired {
      let isGiven = node[field.name].map { !isEmpty($0) } ?? false
      if !isGiven {
        report(
          at: node.position, "a \(rule.name) needs `\(field.name)`",
          help: "add `\(field.name)`: \(field.meaning)")
      }
    }
  }

  /// Checks one value against the shape of its key.
  private mutating func check(_ node: Node, as shape: FieldShape, of name: String) {
    switch shape {
    case .anything:
      return
    case .text, .expression:
      if node.scalar == nil { report(at: node.position, "`\(name)` must be a text") }
    case .integer:
      if node.text.flatMap({ Int($0) }) == nil {
        report(at: node.position, "`\(name)` must be a whole number")
      }
    case .days:
      if node.text.flatMap(DayCount.read) == nil {
        report(
          at: node.position, "`\(name)` must be a number of days", help: "write it as `92` or `92d`"
        )
      }
    case .boolean:
      if node.text != "true" && node.text != "false" {
        report(at: node.position, "`\(name)` must be `true` or `false`")
      }
    case .word(let words):
      guard let text = node.text else {
        report(at: node.position, "`\(name)` must be a word")
        return
      }
      if !words.contains(text) {
        report(
          at: node.position, "`\(text)` is not a value of `\(name)`",
          help: Suggestion.help(for: text, among: words)
            ?? "use one of: " + words.map { "`\($0)`" }.joined(separator: ", "))
      }
    case .texts:
      if node.scalar != nil { return }
      check(node, as: .list(of: .text), of: name)
    case .list(let element):
      guard let elements = node.elements else {
        report(at: node.position, "`\(name)` must be a list")
        return
      }
      for value in elements { check(value, as: element, of: name) }
    case .map(let element):
      guard let entries = node.entries else {
        report(at: node.position, "`\(name)` must be a mapping of keys to values")
        return
      }
      for entry in entries { check(entry.value, as: element, of: entry.key) }
    case .section(let rule):
      check(node, against: rule)
    }
  }

  /// Whether a required key is there but says nothing.
  private func isEmpty(_ node: Node) -> Bool {
    if let scalar = node.scalar { return scalar.isNull }
    return node.elements?.isEmpty ?? false
  }

  private mutating func report(at position: Position, _ summary: String, help: String? = nil) {
    problems.append(
      Diagnostic(
        .error, code: "QST-KEYS",
        at: Place(path: path, line: position.line, column: position.column), summary, help: help))
  }
}
