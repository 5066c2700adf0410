import AssessmentCore
import Expressions

/// Finds in conditions what they ask of records, so that a template can offer exactly that.
struct EvidenceRequests {
  private let vocabulary: Vocabulary
  private(set) var all: [EvidenceRequest] = []

  /// Looks through the checks of a criterion.
  init(of criterion: Criterion, vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    for check in criterion.checks {
      look(through: check.condition.program.expression)
    }
  }

  /// Notes what an expression asks for: attributes of single records, and questions about lists.
  private mutating func look(through expression: Expression) {
    switch expression.kind {
    case .select(let selection), .has(let selection):
      if case .identifier(let name, _) = selection.operand.kind,
        let kind = vocabulary.kind(named: name)
      {
        add(kind, choices: [], attributes: [selection.field])
      }
    case .comprehension(let comprehension):
      if let kind = self.kind(of: comprehension.range), comprehension.variables.count == 1 {
        var use = RecordUse(
          variable: comprehension.variables[0], choice: kind.maximumAge.by ?? "type")
        for part in [comprehension.condition, comprehension.body].compactMap({ $0 }) {
          use.look(through: part)
        }
        add(kind, choices: use.choices, attributes: use.attributes)
      }
    default: break
    }
    for child in expression.children { look(through: child) }
  }

  private mutating func add(_ kind: RecordKind, choices: [String], attributes: Set<String>) {
    let known = attributes.filter { kind.positions[$0] != nil }
    all.append(EvidenceRequest(kind: kind.name, choices: choices, attributes: known))
  }

  /// The kind whose list a range is, filtered or not.
  private func kind(of range: Expression) -> RecordKind? {
    switch range.kind {
    case .identifier(let name, _): vocabulary.kinds.first { $0.plural == name }
    case .comprehension(let inner) where inner.macro == .filter: kind(of: inner.range)
    default: nil
    }
  }
}
