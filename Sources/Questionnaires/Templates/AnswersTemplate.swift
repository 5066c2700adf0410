import AssessmentCore

/// Makes the file for what people say.
enum AnswersTemplate {
  static func template(for kind: RecordKind) -> EvidenceTemplate {
    var lines = [
      "# What people say where no file shows it: evidence of the weakest grade, which never gives GO.",
      "# `assess interview` asks the open questions and adds the answers here. Each entry may have:",
    ]
    lines += kind.attributes.map { "#   \($0.name): \($0.meaning)" }
    lines += ["kind: \(kind.native)", "\(kind.plural):"]
    return EvidenceTemplate(
      path: TableTemplate.fileName(of: kind) + ".yaml",
      text: lines.joined(separator: "\n") + "\n",
      meaning: "what people say; `assess interview` fills it in")
  }
}
