import AssessmentCore

/// Collects messages about files, and puts equal ones about many values together.
struct DiagnosticLog: Sendable {
  /// What messages have in common that are shown as one when there are many.
  private struct Group: Hashable {
    let path: String
    let code: String
    let name: String
  }

  private struct Collected {
    var first: [Diagnostic] = []
    var count = 0
    var plural: String
  }

  /// From how many on messages of one group become one.
  private static let few = 3
  /// The most different messages of one sort about one file; a file can have a million unknown
  /// keys.
  private static let many = 100

  /// Messages about one file of which only the first ones are kept.
  private struct Sort: Hashable {
    let path: String
    let code: String
  }

  private struct Tally {
    var kept = 0
    var dropped = 0
    let severity: Diagnostic.Severity
  }

  private var tallies: [Sort: Tally] = [:]

  private var single: [Diagnostic] = []
  private var groups: [Group: Collected] = [:]
  /// How many single messages have been looked at for an excerpt, and the groups that have not
  /// been.
  private var excerptedCount = 0
  private var openGroups: [Group] = []

  /// Takes a message that stands for itself.
  mutating func add(_ diagnostic: Diagnostic) {
    if let path = diagnostic.place?.path,
      !keeps(diagnostic.severity, code: diagnostic.code, in: path)
    {
      return
    }
    single.append(diagnostic)
  }

  /// Takes a message that is made only when there is room for it, because making it costs time.
  mutating func add(
    _ severity: Diagnostic.Severity, code: String, in path: String, _ make: () -> Diagnostic
  ) {
    if keeps(severity, code: code, in: path) { single.append(make()) }
  }

  /// Counts a message, and says whether it is one of the first of its sort about its file.
  private mutating func keeps(
    _ severity: Diagnostic.Severity, code: String, in path: String
  ) -> Bool {
    let sort = Sort(path: path, code: code)
    var tally = tallies[sort] ?? Tally(severity: severity)
    let isKept = tally.kept < DiagnosticLog.many
    if isKept { tally.kept += 1 } else { tally.dropped += 1 }
    tallies[sort] = tally
    return isKept
  }

  /// Takes one of possibly many messages about a column or key of a file.
  ///
  /// - Parameters:
  ///   - plural: the end of the sentence that starts with how many there are.
  mutating func add(_ diagnostic: Diagnostic, about name: String, plural: String) {
    add(
      diagnostic.severity, code: diagnostic.code, in: diagnostic.place?.path ?? "", about: name,
      plural: plural
    ) { diagnostic }
  }

  /// Takes one of possibly many messages, which is made only when it is one of those to be shown.
  mutating func add(
    _ severity: Diagnostic.Severity, code: String, in path: String, about name: String,
    plural: String, _ make: () -> Diagnostic
  ) {
    let group = Group(path: path, code: code + severity.rawValue, name: name)
    if groups[group] == nil, !keeps(severity, code: code, in: path) { return }
    groups[group, default: Collected(plural: plural)].count += 1
    if (groups[group]?.first.count ?? 0) < DiagnosticLog.few {
      groups[group]?.first.append(make())
      openGroups.append(group)
    }
  }

  /// Takes a finding about a value of an attribute.
  mutating func add(_ finding: AttributeFinding, of attribute: String, at place: Place) {
    add(
      Diagnostic(
        finding.severity, code: finding.code, at: place, "`\(attribute)`: \(finding.summary)",
        notes: finding.notes, help: finding.help),
      about: attribute, plural: finding.plural)
  }

  /// Takes a finding that many rows of a table share, with the places of the first of them.
  mutating func add(
    _ finding: AttributeFinding, of attribute: String, at places: [Place], count: Int
  ) {
    for place in places.prefix(DiagnosticLog.few) { add(finding, of: attribute, at: place) }
    guard let place = places.first, count > places.prefix(DiagnosticLog.few).count else { return }
    let group = Group(
      path: place.path, code: finding.code + finding.severity.rawValue, name: attribute)
    groups[group]?.count += count - places.prefix(DiagnosticLog.few).count
  }

  /// Gives the messages about a file that came since the last call their lines of its text.
  ///
  /// It is called once for each file, while its text is in memory.
  mutating func addExcerpts(from source: SourceText) {
    let groupsOfFile = openGroups.filter { $0.path == source.path }
    var places = single[excerptedCount...].compactMap { source.wantsExcerpt($0) ? $0.place : nil }
    for group in groupsOfFile {
      places += (groups[group]?.first ?? []).compactMap { source.wantsExcerpt($0) ? $0.place : nil }
    }
    if !places.isEmpty {
      let excerpts = source.excerpts(at: places)
      func completed(_ diagnostic: Diagnostic) -> Diagnostic {
        guard source.wantsExcerpt(diagnostic), let place = diagnostic.place,
          let excerpt = excerpts[place]
        else { return diagnostic }
        return Diagnostic(
          diagnostic.severity, code: diagnostic.code, at: place, diagnostic.summary,
          excerpt: excerpt, notes: diagnostic.notes, help: diagnostic.help)
      }
      for position in excerptedCount..<single.count {
        single[position] = completed(single[position])
      }
      for group in groupsOfFile {
        let completed = (groups[group]?.first ?? []).map(completed)
        groups[group]?.first = completed
      }
    }
    excerptedCount = single.count
    openGroups = []
  }

  /// All messages in the order of their places.
  var diagnostics: [Diagnostic] {
    var all = single
    for (group, collected) in groups {
      guard collected.count > DiagnosticLog.few, let first = collected.first.first else {
        all += collected.first
        continue
      }
      all.append(
        Diagnostic(
          first.severity, code: first.code, at: first.place,
          "`\(group.name)`: \(collected.count) \(collected.plural)", excerpt: first.excerpt,
          notes: collected.first.map { diagnostic in
            "\(diagnostic.place?.text ?? ""): \(diagnostic.summary)"
          }, help: first.help))
    }
    for (sort, tally) in tallies where tally.dropped > 0 {
      all.append(
        Diagnostic(
          tally.severity, code: sort.code, at: Place(path: sort.path),
          "\(tally.dropped) more messages of this sort are not shown"))
    }
    return all.sorted(by: DiagnosticLog.precedes)
  }

  /// Orders by place, messages without one first, then by code and text, so that no two runs
  /// differ.
  private static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    switch (left.place, right.place) {
    case (nil, nil): break
    case (nil, _): return true
    case (_, nil): return false
    case (let one?, let other?):
      if one < other { return true }
      if other < one { return false }
    }
    if left.code != right.code { return left.code < right.code }
    return left.summary.utf8.lexicographicallyPrecedes(right.summary.utf8)
  }
}
