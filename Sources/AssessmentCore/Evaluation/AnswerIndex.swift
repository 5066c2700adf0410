import Expressions

/// What people answered, by criterion and subject (SM-17).
struct AnswerIndex: Sendable {
  /// What the answers about one criterion and subject come to.
  struct Opinion: Sendable {
    /// The answer to show: of those that count the latest, else any.
    let attestation: Attestation
    /// Whether it counts: it has a name, a date that is not in the future, and is fresh.
    let counts: Bool
    /// Whether others who count say the opposite.
    let isDisputed: Bool
  }

  private static let kind = "answer"

  private struct Entry: Sendable {
    let attestation: Attestation
    let counts: Bool
  }

  private let entries: [ExactText: [ExactText: [Entry]]]

  /// Reads the answers of the evidence.
  init(bindings: EvidenceBindings, asOf: CalendarDate) {
    var entries: [ExactText: [ExactText: [Entry]]] = [:]
    if let view = bindings.view(of: AnswerIndex.kind) {
      for row in 0..<view.table.rowCount {
        guard let entry = AnswerIndex.entry(at: row, in: view, asOf: asOf) else { continue }
        let criterion = ExactText(AnswerIndex.text("criterion", at: row, in: view))
        let subject = ExactText(AnswerIndex.text("subject", at: row, in: view))
        entries[criterion, default: [:]][subject, default: []].append(entry)
      }
    }
    self.entries = entries
  }

  /// Whether anybody answered a criterion.
  func speaks(of criterion: String) -> Bool {
    entries[ExactText(criterion)] != nil
  }

  /// The subjects that answers to a criterion name; an empty text stands for all subjects.
  func subjects(of criterion: String) -> Set<ExactText> {
    entries[ExactText(criterion)].map { Set($0.keys) } ?? []
  }

  /// Gives what was answered about a criterion and a subject; an answer without a subject is about
  /// all, and counts where none names the subject.
  func opinion(on criterion: String, subject: String) -> Opinion? {
    guard let bySubject = entries[ExactText(criterion)],
      let found = bySubject[ExactText(subject)] ?? bySubject[ExactText("")]
    else { return nil }
    let counting = found.filter(\.counts)
    guard let shown = (counting.isEmpty ? found : counting).map(\.attestation).max(by: isEarlier)
    else { return nil }
    return Opinion(
      attestation: shown, counts: !counting.isEmpty,
      isDisputed: counting.contains { $0.attestation.isYes != shown.isYes })
  }

  private func isEarlier(_ left: Attestation, _ right: Attestation) -> Bool {
    guard let leftDate = left.date else { return right.date != nil }
    guard let rightDate = right.date else { return false }
    return leftDate < rightDate
  }

  private static func text(_ attribute: String, at row: Int, in view: RecordView) -> String {
    guard case .string(let text) = view.value(of: attribute, at: row).read.content else {
      return ""
    }
    return text
  }

  /// Reads one answer, or gives `nil` for a row that does not say yes or no or is stale.
  private static func entry(at row: Int, in view: RecordView, asOf: CalendarDate) -> Entry? {
    let answer = view.value(of: "answer", at: row)
    guard case .bool(let isYes) = answer.content,
      let origin = IdentityOrigin.citations(of: answer.origins).first ?? view.origin(at: row)
    else { return nil }
    var date: CalendarDate?
    if case .timestamp(let moment) = view.value(of: "on", at: row).content {
      let seconds = Int(moment.seconds)
      date = CalendarDate(
        daysSinceEpoch: seconds / 86_400 - (seconds % 86_400 < 0 ? 1 : 0))
    }
    let by = text("by", at: row, in: view)
    let attestation = Attestation(
      isYes: isYes, by: by, date: date, note: text("note", at: row, in: view), origin: origin)
    let counts = !by.isEmpty && (date.map { $0 <= asOf } ?? false)
    return Entry(attestation: attestation, counts: counts)
  }
}
