/// A kind of evidence without which there is no verdict and that no file gives (SM-30, first case).
struct MissingKind: Sendable {
  let kind: RecordKind
  /// The files that could not be read and might have held it.
  let unreadable: [String]

  /// Finds the required kinds that no record gives and that nobody declared complete.
  static func all(of model: AssessmentModel, in evidence: EvidenceBase) -> [MissingKind] {
    var unreadable: [String] = []
    for item in evidence.items where item.state == .unreadable && unreadable.last != item.path {
      unreadable.append(item.path)
    }
    return model.requiredKinds.compactMap { name in
      guard let kind = model.vocabulary.kind(named: name),
        InventoryState(evidence.table(of: name)) == .absent
      else { return nil }
      return MissingKind(kind: kind, unreadable: unreadable)
    }
  }

  /// The reason in one sentence, without a full stop.
  var text: String {
    let summary = "no file gives a `\(kind.name)`"
    guard !unreadable.isEmpty else { return summary }
    let files = OutcomeStatement.list(unreadable.map { "`\($0)`" })
    return "\(summary), and \(files) could not be read"
  }

  /// What to do about it.
  var remedy: String {
    let meaning = OutcomeStatement.inSentence(kind.meaning)
    let described = meaning.hasSuffix(".") ? String(meaning.dropLast()) : meaning
    return "supply `\(kind.native)` evidence (\(described))"
  }
}
