import AssessmentCore

/// Makes the table of one kind: a header whose columns the criteria ask for, and no row.
enum TableTemplate {
  static func template(for kind: RecordKind, asked: [EvidenceRequest]) -> EvidenceTemplate {
    var wanted = asked.reduce(into: Set<String>()) { $0.formUnion($1.attributes) }
    wanted.formUnion(kind.identity)
    wanted.formUnion(kind.datedBy)
    wanted.formUnion([kind.maximumAge.by, kind.currentVersion].compactMap { $0 })
    // Whoever fills in a table wants to see names, and the reader takes them.
    if kind.attribute(named: "name") != nil { wanted.insert("name") }
    let columns = kind.attributes.map(\.name).filter(wanted.contains)
    let meaning = kind.meaning.hasSuffix(".") ? String(kind.meaning.dropLast()) : kind.meaning
    return EvidenceTemplate(
      path: fileName(of: kind) + ".csv", text: columns.joined(separator: ",") + "\n",
      meaning: "a row for each: \(meaning)")
  }

  /// The name of a kind's file, without its ending.
  static func fileName(of kind: RecordKind) -> String {
    kind.plural.replacing("_", with: "-")
  }
}
