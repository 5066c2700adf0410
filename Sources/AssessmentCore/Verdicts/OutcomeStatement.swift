import Expressions

/// Says in one sentence what a criterion came to on a subject, and why, with the places that show
/// it.
///
/// The words are the questionnaire's own: its questions, and the names of its vocabulary.
struct OutcomeStatement: Sendable {
  let criterion: Criterion
  let subject: SubjectResult
  let evidence: EvidenceBase

  /// The sentence, without a full stop.
  var text: String {
    let questions = OpenQuestions(of: criterion, on: subject)
    switch subject.outcome {
    case .unmet:
      return "`\(subject.subject)`: not met (\(refutation))" + asked(questions.refuted)
    case .unclear(let cause):
      return "`\(subject.subject)`: not shown (\(explanation(of: cause)))"
        + asked(questions.unshown)
    case .met(let grade):
      return "`\(subject.subject)`: shown by \(grade.label) evidence only, "
        + "and \(criterion.requiredGrade.label) is asked for"
    case .notApplicable(let reason): return "`\(subject.subject)`: not asked: \(reason)"
    }
  }

  /// Quotes the questions that fail, or gives nothing where there is none.
  private func asked(_ questions: [String]) -> String {
    questions.isEmpty ? "" : ": \(OpenQuestions.quoted(questions))"
  }

  /// The places that show it, each once and in order; empty when no file speaks of it.
  var places: [Place] {
    let origins: [Origin]
    switch subject.outcome {
    case .unmet where subject.isAttested: origins = subject.attestation.map { [$0.origin] } ?? []
    case .unmet:
      origins = subject.checks.filter { $0.outcome == .unmet }.flatMap(\.origins)
    case .unclear(.claimed): origins = subject.attestation.map { [$0.origin] } ?? []
    case .unclear: origins = subject.missing.flatMap(\.origins) + weakOrigins
    case .met, .notApplicable: origins = subject.origins
    }
    return evidence.places(of: origins)
  }

  /// Says what answers with no: evidence, complete evidence that does not show it, or somebody.
  private var refutation: String {
    if subject.isAttested { return claim }
    let failed = subject.checks.filter { $0.outcome == .unmet }
    return !failed.isEmpty && failed.allSatisfy(\.origins.isEmpty)
      ? "the evidence, which counts as complete here, does not show it" : "the evidence says no"
  }

  /// Says why it is unclear, with the names of what is missing.
  private func explanation(of cause: UnclearCause) -> String {
    let missing = subject.missing.filter { $0.cause == cause }
    let names = OutcomeStatement.list(missing.map { "`\($0.name)`" })
    switch cause {
    case .missing:
      return missing.isEmpty ? "nothing is on record" : "nothing is on record for \(names)"
    case .stale: return staleness(of: missing.first)
    case .conflict where missing.isEmpty && subject.contradictsAttestation:
      return "the evidence says yes, and \(claimant) said no"
    case .conflict:
      let places = evidence.places(of: missing.first?.origins ?? [])
      let paths = OutcomeStatement.list(places.map { "`\($0.path)`" })
      return "files contradict each other on \(names)"
        + (places.isEmpty ? "" : ", see \(paths)")
    case .unreadable:
      let place = evidence.places(of: missing.first?.origins ?? []).first
      return "\(names) cannot be read" + (place.map { " at `\($0.text)`" } ?? "")
    case .notAsked: return "the publisher of the file did not ask for \(names)"
    case .claimed: return claim
    case .weak:
      let grade = weakOrigins.compactMap { evidence.source(of: $0)?.grade }.min()
      let shown = grade.map { "it rests on \($0.label) evidence" } ?? "the evidence is too weak"
      return "\(shown), and \(criterion.requiredGrade.label) is asked for"
    case .error:
      return "the check failed to run"
        + (missing.first.map { ": \($0.name)" } ?? "")
    }
  }

  /// Says how far what is on record is out of date.
  private func staleness(of missing: MissingEvidence?) -> String {
    guard let missing else { return "what is on record is out of date" }
    let subject = "what is on record for `\(missing.name)`"
    for origin in missing.origins {
      let freshness = evidence.source(of: origin)?
        .freshness(on: evidence.asOf, limit: criterion.maximumAge)
      switch freshness {
      case .stale(let age, let limit):
        return "\(subject) is \(OutcomeStatement.days(age)) old, and the limit is \(limit)"
      case .expired(let date): return "\(subject) expired on \(date.iso)"
      case .otherVersion(let version, let current):
        return "\(subject) is about version `\(version)`, and the current one is `\(current)`"
      case .fresh, nil: continue
      }
    }
    return "\(subject) is out of date"
  }

  /// Says who claims it, or who denies it.
  private var claim: String {
    guard let attestation = subject.attestation else { return "it is only claimed" }
    return attestation.isYes
      ? "it is only claimed by \(claimant)" : "\(claimant) said no, and no file shows it"
  }

  /// Names who answered, and when.
  private var claimant: String {
    guard let attestation = subject.attestation else { return "somebody" }
    let name = attestation.by.isEmpty ? "somebody without a name" : attestation.by
    return name + (attestation.date.map { " on \($0.iso)" } ?? "")
  }

  /// The origins of what is too weak: those named as such, else those that decided.
  private var weakOrigins: [Origin] {
    guard subject.outcome == .unclear(.weak) else { return [] }
    let named = subject.missing.filter { $0.cause == .weak }.flatMap(\.origins)
    return named.isEmpty ? subject.origins : named
  }

  /// Joins up to three names and counts the rest.
  static func list(_ names: [String]) -> String {
    var seen: Set<String> = []
    let distinct = names.filter { seen.insert($0).inserted }
    guard distinct.count > 1, let last = distinct.last else { return distinct.first ?? "it" }
    guard distinct.count > 3 else {
      return distinct.dropLast().joined(separator: ", ") + " and " + last
    }
    return distinct.prefix(3).joined(separator: ", ") + " and \(distinct.count - 3) more"
  }

  /// Writes a number of days.
  static func days(_ count: Int) -> String {
    count == 1 ? "1 day" : "\(count) days"
  }

  /// Writes a title as it stands inside a sentence: a first word without other capitals begins
  /// small.
  static func inSentence(_ title: String) -> String {
    let bytes = Array(title.utf8)
    let word = bytes.prefix { $0 != UInt8(ascii: " ") }
    let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    let isArticle = word.elementsEqual("A".utf8)
    guard let first = word.first, capitals.contains(first), isArticle || word.count > 1,
      word.dropFirst().allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
    else { return title }
    return String(decoding: [first + 32] + bytes.dropFirst(), as: UTF8.self)
  }
}
