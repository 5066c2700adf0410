import AssessmentCore

/// Makes a skeleton for each sort of document that the criteria ask for and that is not on record.
///
/// The criteria say which named values such a document needs and which questions it has to answer.
struct DocumentTemplates {
  let kind: RecordKind
  /// What is asked of the kind, with the criterion that asks it.
  let asked: [(criterion: Criterion, request: EvidenceRequest)]
  /// The sorts that are on record.
  let recorded: Set<String>

  /// The attributes that any document needs to count as approved and fresh (SM-4 to SM-6).
  private static let ofEveryDocument = [
    "subject", "owner", "approver", "approved_on", "reviewed_on", "review_due", "status",
  ]

  /// The skeletons in the order of the vocabulary's choices.
  var all: [EvidenceTemplate] {
    guard let by = kind.maximumAge.by, let choices = kind.attribute(named: by)?.choices else {
      return []
    }
    return choices.map(\.value).compactMap { value in
      let own = asked.filter { $0.request.choices.contains(value) }
      return own.isEmpty || recorded.contains(value) ? nil : template(value, by: by, asked: own)
    }
  }

  private func template(
    _ value: String, by: String, asked: [(criterion: Criterion, request: EvidenceRequest)]
  ) -> EvidenceTemplate {
    var wanted = asked.reduce(into: Set<String>()) { $0.formUnion($1.request.attributes) }
    wanted.formUnion(DocumentTemplates.ofEveryDocument)
    // The text itself gives its title and its headings.
    wanted.subtract([by, "title", "sections"])
    var lines = ["---", "\(by): \(value)"]
    for attribute in kind.attributes where wanted.contains(attribute.name) {
      lines.append("\(attribute.name): TBD  # \(attribute.meaning)\(words(of: attribute))")
    }
    lines += ["---", "", "# \(title(of: value))"]
    var seen: Set<String> = []
    var criteria: [String] = []
    for criterion in asked.map(\.criterion) where seen.insert(criterion.id).inserted {
      criteria.append(criterion.id)
      lines += ["", "## \(criterion.title)", "", "<!--"]
      lines += questions(of: criterion).map { "\(criterion.id): \(harmless($0))" }
      lines.append("-->")
    }
    return EvidenceTemplate(
      path: "\(TableTemplate.fileName(of: kind))/\(value).md",
      text: lines.joined(separator: "\n") + "\n",
      meaning: "asked for by \(criteria.joined(separator: ", "))")
  }

  /// The choices that an attribute has, for its comment.
  private func words(of attribute: Attribute) -> String {
    attribute.choices.isEmpty
      ? "" : " One of: " + attribute.choices.map(\.value).joined(separator: ", ") + "."
  }

  private func questions(of criterion: Criterion) -> [String] {
    let own = criterion.checks.map(\.question).filter { !$0.isEmpty }
    return own.isEmpty ? [criterion.question] : own
  }

  /// A text that cannot end the comment it stands in.
  private func harmless(_ text: String) -> String {
    text.replacing("--", with: "-").split { $0.isNewline }.joined(separator: " ")
  }

  private func title(of value: String) -> String {
    let words = value.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
